using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>The part of a <see cref="QuestionnaireReview"/> that looks at the index tree.</summary>
internal sealed class IndexReview
{
    private const int DeepestTree = 8;

    // Far from the ends of what a double holds, so that no share, and no square of one, is lost in rounding.
    private const double LeastWeight = 1e-6;
    private const double MostWeight = 1e6;

    private readonly HashSet<string> ratings;
    private readonly FaultList faults;

    private IndexReview(Questionnaire questionnaire, FaultList faults)
    {
        this.faults = faults;
        ratings = questionnaire
            .Items.Where(item => item is RatingItem or MatrixItem)
            .SelectMany(item => item.Fields())
            .Select(field => field.Code)
            .ToHashSet(StringComparer.Ordinal);
    }

    public static void Review(Questionnaire questionnaire, FaultList faults)
    {
        if (questionnaire.Index is { } root)
        {
            faults.ExpectDistinct(root.Walk().Select(node => node.Code), "$.index", "node-twice");
            new IndexReview(questionnaire, faults).ReviewNode(root, "$.index", depth: 1);
        }
    }

    private void ReviewNode(IndexNode node, string path, int depth)
    {
        faults.ExpectCode(node.Code, $"{path}.code");
        faults.ExpectText(node.Title, $"{path}.title");
        faults.ExpectBetween(depth, 1, DeepestTree, path, "index-too-deep");
        faults.Expect(
            node.Weight is 0 or (>= LeastWeight and <= MostWeight),
            $"{path}.weight",
            "weight-unfit",
            "A weight is 0, or lies between 0.000001 and 1000000."
        );
        faults.Expect(
            node.Weight > 0 || node.Children.Count == 0,
            $"{path}.weight",
            "weight-zero",
            "A node with children weighs more than 0."
        );
        faults.Expect(
            node.Item is null != (node.Children.Count == 0),
            path,
            "leaf-or-branch",
            "A node rests on an item or on children, never on both or neither."
        );
        faults.Expect(
            node.Item is null || ratings.Contains(node.Item),
            $"{path}.item",
            "item-not-rated",
            "There is no rating field of this code."
        );
        faults.Expect(
            node.Children.Count == 0 || node.Children.Sum(child => child.Weight) > 0,
            path,
            "weights-zero",
            "The weights of siblings sum to more than 0."
        );
        for (var i = 0; i < node.Children.Count; i++)
        {
            ReviewNode(node.Children[i], $"{path}.children[{i}]", depth + 1);
        }
    }
}
