using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Texts;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>Where the figures come from and how they were computed, so that each can be defended.</summary>
internal static class MethodSheet
{
    private const int Columns = 5;

    private static readonly string[] Estimation =
    [
        "Score",
        "Rate",
        "Index",
        "Variance",
        "Interval",
        "RateInterval",
        "Groups",
        "Thin",
        "Rounding",
    ];

    private static readonly string[] Gaps = ["DontKnow", "NotApplicable", "Refused", "Missing", "NotShown", "LeftOut"];

    public static void Write(Page page, SummarySource source)
    {
        var words = page.Words;
        page.Columns = Columns;
        page.Title(words[SheetNames.TabOf(SheetNames.Method)], source.Subtitle(words));
        page.Freeze(page.Row - 1);
        page.Repeat(1);
        WriteData(page, source);
        WeightingRows.Write(page, source);
        WriteScales(page, source);
        WriteTexts(page, source, "Method.Estimation", "Estimation", Estimation);
        WriteTexts(page, source, "Method.Gaps", "Gap", Gaps);
        WriteMaking(page, source);
        SuspectRows.Write(page, source);
        page.Explain([]);
    }

    /// <summary>A table of two columns without a head: what is stated, and the statement.</summary>
    public static Table Facts(Page page) =>
        new(page, [Column.Text(string.Empty, 30, 36), Column.Text(string.Empty, 104, 104, span: Columns - 1)]);

    public static void State(Page page, Table facts, string label, Cell value) =>
        page.Mute(facts.Add([Cell.Of(label), value]), 1);

    private static void WriteData(Page page, SummarySource source)
    {
        var words = page.Words;
        page.Heading(words["Method.Data"]);
        var facts = Facts(page);
        State(page, facts, words["Method.Title"], Cell.Of(source.Say(source.Questionnaire.Title)));
        State(page, facts, words["Method.Code"], Cell.Of(source.Questionnaire.Code));
        State(page, facts, words["Method.Version"], Cell.Of(source.Version, Formats.Plain));
        State(page, facts, words["Method.Hash"], Cell.Of(source.ContentHash));
        State(page, facts, words["Method.Filter"], Cell.Of(words["Method.Filter.None"]));
        State(page, facts, words["Method.Responses"], Cell.Count(source.Scores.Responses));
        State(page, facts, words["Method.LeftOut"], Cell.Count(source.Scores.LeftOut));
    }

    private static void WriteScales(Page page, SummarySource source)
    {
        var words = page.Words;
        if (source.Questionnaire.Scales.Count == 0)
        {
            return;
        }

        page.Heading(words["Method.Scales"]);
        var table = new Table(
            page,
            [
                Column.Text(words["Head.Scale"], 30, 36),
                Column.Text(words["Head.Step"], 26, 40),
                Column.Number(words["Head.StepValue"], 14),
                Column.Number(words["Head.StepScore"], 14),
                Column.Text(words["Head.IsSatisfied"], 50, 50),
            ]
        );
        table.Head();
        foreach (var scale in source.Questionnaire.Scales)
        {
            WriteScale(table, scale, source, words);
        }
    }

    private static void WriteScale(Table table, Scale scale, SummarySource source, Words words)
    {
        foreach (var step in scale.Steps)
        {
            table.Add([
                Cell.Of(scale.Code),
                Cell.Of(source.Say(step.Label)),
                Cell.Of(step.Value, Formats.Plain),
                Cell.Of(scale.ScoreOf(step), Formats.Score),
                Cell.Of(words[step.IsSatisfied ? "Scale.Satisfied" : "Scale.NotSatisfied"]),
            ]);
        }

        foreach (var other in scale.NonAnswers)
        {
            table.Add([
                Cell.Of(scale.Code),
                Cell.Of(source.Say(other.Label)),
                Cell.Blank,
                Cell.Blank,
                Cell.Of(words[$"Scale.{other.Kind}"]),
            ]);
        }
    }

    private static void WriteTexts(
        Page page,
        SummarySource source,
        string heading,
        string prefix,
        IEnumerable<string> keys
    )
    {
        page.Heading(page.Words[heading]);
        var facts = Facts(page);
        foreach (var key in keys)
        {
            State(
                page,
                facts,
                page.Words[$"{prefix}.{key}"],
                Cell.Of(page.Words.Fill($"{prefix}.{key}.Text", source.Level, Cell.LeastBase))
            );
        }
    }

    private static void WriteMaking(Page page, SummarySource source)
    {
        var words = page.Words;
        page.Heading(words["Method.Making"]);
        var facts = Facts(page);
        State(page, facts, words["Method.Software"], Cell.Of(source.SoftwareVersion));
        State(page, facts, words["Method.Time"], Cell.Of(words.Moment(source.Local(source.GeneratedAt))));
        State(page, facts, words["Method.Zone"], Cell.Of(source.Zone.Id));
    }
}
