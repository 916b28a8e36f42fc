using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>The rows of one field: its answers, what was said or done instead of answering, and its figures.</summary>
internal sealed class AnswerRows
{
    private readonly Page page;
    private readonly Table table;
    private readonly SummarySource source;
    private readonly Distribution distribution;

    private AnswerRows(Page page, Table table, SummarySource source, Distribution distribution)
    {
        this.page = page;
        this.table = table;
        this.source = source;
        this.distribution = distribution;
    }

    public static void Write(Page page, Table table, SummarySource source, Distribution distribution)
    {
        var rows = new AnswerRows(page, table, source, distribution);
        rows.WriteAnswers();
        rows.WriteNonAnswers();
        rows.WriteFigures();
    }

    private void WriteAnswers()
    {
        foreach (var share in distribution.Categories.Where(share => share.Category.State == CellState.Valid))
        {
            Add(
                source.Say(share.Category.Label),
                Cell.Count(share.Count),
                ShareOf(share, share.ShareOfValid, distribution.Cells?.Valid),
                ShareOf(share, share.ShareOfAsked, distribution.Cells?.Asked)
            );
        }

        Total("Answers.Valid", distribution.Cells?.Valid);
    }

    private void WriteNonAnswers()
    {
        var cells = distribution.Cells;
        WriteNonAnswer(CellState.DontKnow, cells?.DontKnow);
        WriteNonAnswer(CellState.NotApplicable, cells?.NotApplicable);
        WriteNonAnswer(CellState.Refused, cells?.Refused);
        Add(page.Words["State.Missing"], Cell.Count(cells?.Missing));
        Total("Answers.Asked", cells?.Asked);
        Add(page.Words["State.NotShown"], Cell.Count(cells?.NotShown));
    }

    // In the words that respondents read where they could choose it, else in ours.
    private void WriteNonAnswer(CellState state, int? count)
    {
        var offered = distribution.Categories.Where(share => share.Category.State == state).ToList();
        foreach (var share in offered)
        {
            Add(
                source.Say(share.Category.Label),
                Cell.Count(share.Count),
                Cell.Blank,
                ShareOf(share, share.ShareOfAsked, distribution.Cells?.Asked)
            );
        }

        if (offered.Count == 0 && count > 0)
        {
            Add(page.Words[$"State.{state}"], Cell.Count(count));
        }
    }

    private static Cell ShareOf(CategoryShare share, double? value, int? rests) =>
        share.Count is null ? Cell.Count(null) : Cell.Of(value, Formats.Rate, rests);

    private void WriteFigures()
    {
        var field = distribution.Field;
        if (source.Scores.Ratings.FirstOrDefault(rating => IsOf(rating.Field)) is { } rating)
        {
            AddFigure("Figure.Score", rating.Overall.Score, Formats.Score, Formats.Error);
            AddFigure("Figure.Satisfied", rating.Overall.SatisfiedRate, Formats.Rate, Formats.RateError);
            AddFigure("Figure.Awareness", rating.Overall.AwarenessRate, Formats.Rate, Formats.RateError);
        }

        if (source.Scores.Recommendation is { } nps && IsOf(nps.Field))
        {
            AddFigure("Figure.Nps", nps.Overall.Score, Formats.Score, Formats.Error);
        }

        if (distribution.Numbers is { } numbers)
        {
            WriteNumbers(numbers);
        }

        bool IsOf(Field other) => string.Equals(other.Code, field.Code, StringComparison.Ordinal);
    }

    private void WriteNumbers(NumberSummary numbers)
    {
        var item = distribution.Field.Item as NumberItem;
        var unit = item?.Unit is { } words ? page.Words.Fill("Answers.Unit", source.Say(words)) : string.Empty;
        var format = Formats.Decimals(item?.Decimals ?? 0);
        var finer = Formats.Decimals((item?.Decimals ?? 0) + 1);
        Add(
            page.Words["Figure.Mean"] + unit,
            Cell.Blank,
            Cell.Blank,
            Cell.Blank,
            Cell.Of(numbers.Mean, finer),
            Cell.ErrorOf(numbers.Mean, Formats.Decimals((item?.Decimals ?? 0) + 2)),
            Cell.LowOf(numbers.Mean, finer),
            Cell.HighOf(numbers.Mean, finer)
        );
        AddNumber("Figure.Least", numbers.Least);
        AddNumber("Figure.Median", numbers.Median);
        AddNumber("Figure.Most", numbers.Most);

        void AddNumber(string key, double number) =>
            Add(
                page.Words[key] + unit,
                Cell.Blank,
                Cell.Blank,
                Cell.Blank,
                Cell.Of(number, format, distribution.Cells?.Valid)
            );
    }

    private void AddFigure(string key, Estimate estimate, string format, string errorFormat) =>
        Add(
            page.Words[key],
            Cell.BaseOf(estimate),
            Cell.Blank,
            Cell.Blank,
            Cell.Of(estimate, format),
            Cell.ErrorOf(estimate, errorFormat),
            Cell.LowOf(estimate, format),
            Cell.HighOf(estimate, format)
        );

    private void Add(string label, params IReadOnlyList<Cell> cells)
    {
        var row = table.Add([Cell.Of(distribution.Field.Code), Cell.Of(label), .. cells]);
        page.Mute(row, 1);
    }

    private void Total(string key, int? count)
    {
        Add(page.Words[key], Cell.Count(count));
        page.Embolden(page.Row - 1, 2, 3);
    }
}
