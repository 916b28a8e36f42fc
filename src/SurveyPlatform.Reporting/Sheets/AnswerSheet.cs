using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Reporting.Cells;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>How every field was answered.</summary>
internal static class AnswerSheet
{
    /// <summary>Where the weighted shares of the valid answers stand, from 0.</summary>
    private const int ShareColumn = 3;

    public static void Write(Page page, SummarySource source)
    {
        var words = page.Words;
        Column[] columns =
        [
            Column.Text(words["Head.Field"], 12, 20),
            Column.Text(words["Head.Answer"], 46, 64),
            Column.Number(words["Head.Count"]),
            Column.Number(words["Head.ShareOfValid"], 16),
            Column.Number(words["Head.ShareOfAsked"], 13),
            Column.Number(words["Head.Result"]),
            Column.Number(words["Head.ErrorAny"]),
            Column.Number(words.Fill("Head.LowAny", source.Level)),
            Column.Number(words.Fill("Head.HighAny", source.Level)),
        ];
        page.Columns = columns.Length;
        page.Title(words[SheetNames.TabOf(SheetNames.Answers)], source.Subtitle(words));
        var table = new Table(page, columns);
        table.Head();
        page.Freeze(table.HeadRow);
        page.Repeat(table.HeadRow);
        foreach (var distribution in source.Scores.Distributions)
        {
            Begin(page, table, source, distribution.Field);
            AnswerRows.Write(page, table, source, distribution);
        }

        if (source.Scores.Distributions.Count > 0)
        {
            Page.Bars(table.Body(table.HeadRow + 1, ShareColumn, ShareColumn), 1, isBare: false);
        }

        page.Explain([words["Answers.Shares"], words["Answers.States"], words["Answers.Blank"]]);
    }

    private static void Begin(Page page, Table table, SummarySource source, Field field)
    {
        page.Block(mayTear: true);
        var kind = page.Words[$"Kind.{field.Item.GetType().Name}"];
        table.Band(page.Words.Fill("Answers.Field", field.Code, FieldTitles.Of(field, source), kind));
        if (field.Item is MultipleChoiceItem)
        {
            table.Remark(page.Words["Answers.Multiple"]);
        }
    }
}
