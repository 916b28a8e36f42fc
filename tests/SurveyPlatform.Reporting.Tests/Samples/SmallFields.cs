using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>One field of every kind, and how each was answered.</summary>
internal static class SmallFields
{
    public static IReadOnlyList<Field> All(string title) =>
        [
            Rating(title),
            MatrixRow(title),
            Choice(title),
            Multiple(title),
            Nps(title),
            Number(title),
            new("q7", new TextItem { Code = "q7", Stem = Sample.Text(title) }),
            new("q8", new LongTextItem { Code = "q8", Stem = Sample.Text(title) }),
            Place(title),
        ];

    public static Field Nps(string title) =>
        new(
            "q5",
            new ScoreItem
            {
                Code = "q5",
                Stem = Sample.Text(title),
                Tags = ["nps"],
            }
        );

    public static IReadOnlyList<Distribution> Distributions(string title) =>
        [
            new(Rating(title), new(390, 22, 0, 0, 0, 0), Steps(), null),
            new(MatrixRow(title), new(380, 10, 7, 5, 10, 0), Steps(), null),
            new(
                Choice(title),
                new(400, 0, 0, 3, 9, 0),
                [Share("x", title, 250), Share("y", "=1+1", 150), Share("z", "不愿回答", 3, CellState.Refused)],
                null
            ),
            new(Multiple(title), new(20, 0, 0, 0, 5, 387), [Share("a", title, 17), Share("b", "其他", 12)], null),
            new(
                Nps(title),
                new(412, 0, 0, 0, 0, 0),
                [.. Enumerable.Range(0, 11).Select(i => Share($"{i}", $"{i}", i * 7))],
                null
            ),
            new(
                Number(title),
                new(399, 0, 0, 0, 13, 0),
                [],
                new(Sample.Estimate(3 + (1 / 7.0), 0.123456789, 399), 1, 3, 123_456_789_012.5)
                {
                    Weight = 399,
                    WeightToMedian = 222,
                }
            ),
            new(All(title)[6], new(118, 0, 0, 0, 294, 0), [], null),
            new(All(title)[7], new(0, 0, 0, 0, 0, 412), [], null),
            new(Place(title), new(412, 0, 0, 0, 0, 0), [Share("a1", title, 300), Share("a2", "东山县", 112)], null),
        ];

    private static Field Rating(string title) =>
        new(
            "q1",
            new RatingItem
            {
                Code = "q1",
                Stem = Sample.Text(title),
                Scale = "satisfaction",
            }
        );

    private static Field MatrixRow(string title)
    {
        var row = new MatrixRow { Code = "clean", Label = Sample.Text(title) };
        return new(
            "q2.clean",
            new MatrixItem
            {
                Code = "q2",
                Stem = Sample.Text(title),
                Scale = "satisfaction",
                Rows = [row],
            },
            row
        );
    }

    private static Field Choice(string title) =>
        new(
            "q3",
            new ChoiceItem
            {
                Code = "q3",
                Stem = Sample.Text(title),
                Choices = [],
            }
        );

    private static Field Multiple(string title) =>
        new(
            "q4",
            new MultipleChoiceItem
            {
                Code = "q4",
                Stem = Sample.Text(title),
                Choices = [],
            }
        );

    private static Field Number(string title) =>
        new(
            "q6",
            new NumberItem
            {
                Code = "q6",
                Stem = Sample.Text(title),
                Decimals = 1,
                Unit = LocalText.InChinese("口人"),
            }
        );

    private static Field Place(string title) =>
        new(
            "area",
            new AreaItem
            {
                Code = "area",
                Stem = Sample.Text(title),
                Areas = "city",
                Level = 1,
                Tags = ["area"],
            }
        );

    private static IReadOnlyList<CategoryShare> Steps() =>
        [
            Share("5", "非常满意", 190),
            Share("4", "满意", 120),
            Share("3", "一般", 60),
            Share("2", "不满意", 15),
            Share("1", "非常不满意", 5),
            Share("dontKnow", "不了解", 22, CellState.DontKnow),
        ];

    private static CategoryShare Share(string code, string label, int count, CellState state = CellState.Valid) =>
        new(
            new Category(code, Sample.Text(label), state),
            count,
            state == CellState.Valid ? count / 391.7 : null,
            count / 413.9
        );
}
