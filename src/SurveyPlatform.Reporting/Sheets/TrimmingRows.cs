using System.Globalization;
using SurveyPlatform.Reporting.Cells;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>How far weights might go, and how many were brought back.</summary>
internal static class TrimmingRows
{
    public static void Write(Page page, Table facts, SummarySource source)
    {
        if (source.Scores.Weighting.Trimming is not { } trimming)
        {
            return;
        }

        var words = page.Words;
        StateBound("Weighting.Lower", trimming.Rule.Lower);
        StateBound("Weighting.Upper", trimming.Rule.Upper);
        var moved = trimming.Moved.Select(count => count.ToString("N0", CultureInfo.InvariantCulture));
        MethodSheet.State(page, facts, words["Weighting.Moved"], Cell.Of(string.Join(" → ", moved)));
        MethodSheet.State(page, facts, words["Weighting.Outside"], Cell.Count(trimming.Outside));

        void StateBound(string key, double? times)
        {
            if (times is { } bound)
            {
                var text = words.Fill($"Weighting.Times.{trimming.Rule.Basis}", bound);
                MethodSheet.State(page, facts, words[key], Cell.Of(text));
            }
        }
    }
}
