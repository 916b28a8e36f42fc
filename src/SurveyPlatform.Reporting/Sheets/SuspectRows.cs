using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>How many responses were suspect and why, and each score with all responses beside that without the flagged.</summary>
internal static class SuspectRows
{
    public static void Write(Page page, SummarySource source)
    {
        if (source.Quality is not { } quality)
        {
            return;
        }

        page.Heading(page.Words["Suspects.Heading"]);
        WriteCounts(page, quality);
        if (quality.Flagged.Count > 0)
        {
            WriteScores(page, source, quality);
        }
    }

    private static void WriteCounts(Page page, WaveQuality quality)
    {
        var words = page.Words;
        var facts = MethodSheet.Facts(page);
        MethodSheet.State(page, facts, words["Suspects.About"], Cell.Of(words["Suspects.About.Text"]));
        State("Suspects.Flagged", quality.Flagged.Count);
        foreach (var (reason, count) in quality.SuspicionCounts)
        {
            State($"Suspects.{reason}", count);
        }

        State("Suspects.Speeder", quality.Flagged.Count(response => response.IsSpeeder));
        State("Suspects.StraightLiner", quality.Flagged.Count(response => response.IsStraightLiner));
        State("Suspects.Duplicate", quality.Flagged.Count(response => response.DuplicateOf is not null));

        void State(string key, int count) => MethodSheet.State(page, facts, words[key], Cell.Count(count));
    }

    private static void WriteScores(Page page, SummarySource source, WaveQuality quality)
    {
        var words = page.Words;
        var table = new Table(
            page,
            [
                Column.Text(words["Head.Node"], 30, 36),
                Column.Number(words["Suspects.With"]),
                Column.Number(words["Suspects.Without"]),
                Column.Number(words["Suspects.Difference"]),
            ]
        );
        table.Head();
        foreach (var node in quality.Nodes)
        {
            table.Add([
                Cell.Of(source.Say(node.Node.Title)),
                Cell.Of(node.All, Formats.Score),
                Cell.Of(node.WithoutFlagged, Formats.Score),
                node.Difference is { } difference ? Cell.Of(difference, Formats.Score) : Cell.Blank,
            ]);
        }
    }
}
