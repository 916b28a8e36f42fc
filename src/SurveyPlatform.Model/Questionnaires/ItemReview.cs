using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>The part of a <see cref="QuestionnaireReview"/> that looks at items, each kind by its own rules.</summary>
internal sealed class ItemReview(
    IReadOnlyList<Scale> scales,
    IReadOnlyDictionary<string, AreaTree> areas,
    FaultList faults
)
{
    private const int MostChoices = 200;
    private const int MostOfSeveralChoices = 60;
    private const int MostDecimals = 6;
    private const int LongestText = 500;
    private const int LongestLongText = 5000;

    public void Review(Item item, string path)
    {
        faults.ExpectName(item.Code, $"{path}.code");
        faults.ExpectText(item.Stem, $"{path}.stem");
        faults.ExpectText(item.Help, $"{path}.help");
        for (var i = 0; i < item.Checks.Count; i++)
        {
            faults.ExpectText(item.Checks[i].Message, $"{path}.checks[{i}].message");
        }

        ReviewKind(item, path);
    }

    private void ReviewKind(Item item, string path)
    {
        switch (item)
        {
            case ChoiceItem choice:
                ReviewChoices(choice.Choices, MostChoices, path);
                break;
            case MultipleChoiceItem multiple:
                ReviewChoices(multiple.Choices, MostOfSeveralChoices, path);
                ReviewCounts(multiple, path);
                break;
            case RatingItem rating:
                ExpectScale(rating.Scale, path);
                break;
            case MatrixItem matrix:
                ReviewMatrix(matrix, path);
                break;
            case ScoreItem score:
                ReviewScore(score, path);
                break;
            case NumberItem number:
                ReviewNumber(number, path);
                break;
            case TextItem text:
                ExpectLength(text.MostCharacters, LongestText, path);
                break;
            case LongTextItem text:
                ExpectLength(text.MostCharacters, LongestLongText, path);
                break;
            case AreaItem area:
                ReviewArea(area, path);
                break;
            default:
                break;
        }
    }

    private void ReviewChoices(IReadOnlyList<Choice> choices, int most, string path)
    {
        faults.ExpectBetween(choices.Count, 1, most, $"{path}.choices", "choices-count");
        faults.ExpectDistinct(choices.Select(choice => choice.Code), $"{path}.choices", "choice-twice");
        for (var i = 0; i < choices.Count; i++)
        {
            faults.ExpectCode(choices[i].Code, $"{path}.choices[{i}].code");
            faults.ExpectText(choices[i].Label, $"{path}.choices[{i}].label");
        }
    }

    /// <summary>Some answer has to fit: a choice that excludes the others is only ever one, alone.</summary>
    private void ReviewCounts(MultipleChoiceItem item, string path)
    {
        var most = Math.Max(1, item.Choices.Count(choice => !choice.IsExclusive));
        faults.ExpectBetween(item.Least ?? 0, 0, most, $"{path}.least", "least-unfit");
        faults.ExpectBetween(item.Most ?? 1, 1, MostOfSeveralChoices, $"{path}.most", "most-unfit");
        ExpectOrder(item.Least ?? 0, item.Most ?? item.Choices.Count, path);
    }

    private void ReviewMatrix(MatrixItem matrix, string path)
    {
        ExpectScale(matrix.Scale, path);
        faults.Expect(matrix.Rows.Count > 0, $"{path}.rows", "rows-count", "A matrix has at least one row.");
        faults.ExpectDistinct(matrix.Rows.Select(row => row.Code), $"{path}.rows", "row-twice");
        for (var i = 0; i < matrix.Rows.Count; i++)
        {
            faults.ExpectName(matrix.Rows[i].Code, $"{path}.rows[{i}].code");
            faults.ExpectText(matrix.Rows[i].Label, $"{path}.rows[{i}].label");
        }
    }

    private void ReviewScore(ScoreItem score, string path)
    {
        faults.ExpectText(score.LowLabel, $"{path}.lowLabel");
        faults.ExpectText(score.HighLabel, $"{path}.highLabel");
    }

    private void ReviewNumber(NumberItem number, string path)
    {
        const double Largest = NumberItem.LargestKept;
        faults.ExpectBetween(number.Least ?? 0, -Largest, Largest, $"{path}.least", "least-unfit");
        faults.ExpectBetween(number.Most ?? 0, -Largest, Largest, $"{path}.most", "most-unfit");
        ExpectOrder(number.Least ?? double.MinValue, number.Most ?? double.MaxValue, path);
        faults.ExpectBetween(number.Decimals, 0, MostDecimals, $"{path}.decimals", "decimals");
        faults.ExpectText(number.Unit, $"{path}.unit");
    }

    private void ReviewArea(AreaItem area, string path)
    {
        if (!areas.TryGetValue(area.Areas, out var tree))
        {
            faults.Add(new QuestionnaireFault($"{path}.areas", "areas-unknown", "No such area tree is on file."));
            return;
        }

        faults.ExpectBetween(area.Level, 1, 2, $"{path}.level", "level");
        faults.Expect(
            tree.AtLevel(area.Level).Any(),
            $"{path}.level",
            "level-empty",
            "The area tree has no area of this level."
        );
    }

    private void ExpectScale(string code, string path) =>
        faults.Expect(
            scales.Any(scale => string.Equals(scale.Code, code, StringComparison.Ordinal)),
            $"{path}.scale",
            "scale-unknown",
            "The questionnaire defines no such scale."
        );

    private void ExpectLength(int mostCharacters, int longest, string path) =>
        faults.ExpectBetween(mostCharacters, 1, longest, $"{path}.mostCharacters", "length");

    private void ExpectOrder(double least, double most, string path) =>
        faults.Expect(least <= most, $"{path}.most", "most-below-least", "The most is not below the least.");
}
