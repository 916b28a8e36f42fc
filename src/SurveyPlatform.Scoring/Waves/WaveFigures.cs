using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Figures;
using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The figures that a questionnaire asks for: three of every rating and of every index node, and the recommendation.</summary>
/// <remarks>
/// A node is the weighted mean of its children, m = Σ a_k m_k and z = Σ a_k z_k, so that every printed node follows from the printed ones
/// below it and its standard error holds all covariances between items. Source: METHOD.md §10, se of an index.
/// </remarks>
internal sealed class WaveFigures
{
    private const string RecommendationTag = "nps";

    private readonly List<Figure> figures = [];
    private readonly List<Field> ratings = [];
    private readonly Dictionary<string, MeasurePlaces> placesOfField = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MeasurePlaces> placesOfNode = new(StringComparer.Ordinal);

    /// <param name="frame">The answers.</param>
    /// <param name="questionnaire">The version that was asked.</param>
    public WaveFigures(ResponseFrame frame, PreparedQuestionnaire questionnaire)
    {
        foreach (var field in questionnaire.Fields)
        {
            if (
                RatingScales.Of(field, questionnaire) is { } scale
                && frame.FindColumn(field.Code) is CodedColumn column
            )
            {
                ratings.Add(field);
                placesOfField[field.Code] = AddRating(column, scale);
            }
        }

        Index = questionnaire.Questionnaire.Index;
        if (Index is not null)
        {
            AddNode(Index);
        }

        Recommendation = frame
            .Columns.OfType<CodedColumn>()
            .FirstOrDefault(column => column.Field.Item.Tags.Contains(RecommendationTag, StringComparer.Ordinal))
            is { } asked
            ? AddRecommendation(asked)
            : null;
    }

    /// <summary>Each after those that it is made of.</summary>
    public IReadOnlyList<Figure> Figures => figures;

    /// <summary>Every rating field, in the order of the questionnaire.</summary>
    public IReadOnlyList<Field> Ratings => ratings;

    /// <summary>The index tree; null where the questionnaire has none.</summary>
    public IndexNode? Index { get; }

    /// <summary>Null where nobody was asked.</summary>
    public RecommendationPlaces? Recommendation { get; }

    public MeasurePlaces PlacesOf(Field rating) => placesOfField[rating.Code];

    public MeasurePlaces PlacesOf(IndexNode node) => placesOfNode[node.Code];

    /// <summary>The weights of a node's children, scaled to sum to 1.</summary>
    public static double[] SharesOf(IndexNode node) =>
        node.Children.Count == 0 ? [] : SiblingShares.Of([.. node.Children.Select(child => child.Weight)]);

    private MeasurePlaces AddRating(CodedColumn column, Scale scale) =>
        new(
            Add(column, category => RatingScales.PointsOf(category, scale)),
            Add(column, category => RatingScales.SatisfiedOf(category, scale)),
            Add(column, category => category.Value is null ? Unaware(category) : 1)
        );

    private MeasurePlaces AddNode(IndexNode node) =>
        placesOfNode[node.Code] = node.Item is { } field
            ? placesOfField[field]
            : AddMean(SharesOf(node), [.. node.Children.Select(child => AddNode(child))]);

    private MeasurePlaces AddMean(double[] shares, MeasurePlaces[] children) =>
        new(
            Add(new Figure.Composite(Array.ConvertAll(children, child => child.Score), shares)),
            Add(new Figure.Composite(Array.ConvertAll(children, child => child.SatisfiedRate), shares)),
            Add(new Figure.Composite(Array.ConvertAll(children, child => child.AwarenessRate), shares))
        );

    private RecommendationPlaces AddRecommendation(CodedColumn column)
    {
        return new RecommendationPlaces(
            column.Field,
            Add(column, Of(NetPromoterScore.PointsOf)),
            Add(column, Of(answer => One(NetPromoterScore.IsPromoter(answer)))),
            Add(column, Of(answer => One(NetPromoterScore.IsPassive(answer)))),
            Add(column, Of(answer => One(NetPromoterScore.IsDetractor(answer))))
        );

        static Func<Category, double> Of(Func<double, double> worth) =>
            category => category.Value is { } answer ? worth(answer) : double.NaN;
    }

    private int Add(CodedColumn column, Func<Category, double> worth) =>
        Add(new Figure.Mean(column, [.. column.Categories.Select(worth)]));

    private int Add(Figure figure)
    {
        figures.Add(figure);
        return figures.Count - 1;
    }

    private static double One(bool holds) => holds ? 1 : 0;

    // 不了解 is an answer to whether one knows; 不适用 and the like are none.
    private static double Unaware(Category category) => category.State == CellState.DontKnow ? 0 : double.NaN;
}
