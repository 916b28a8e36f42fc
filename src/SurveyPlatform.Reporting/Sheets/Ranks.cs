using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Texts;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>Prints places, and says where one is shared.</summary>
internal static class Ranks
{
    public static Cell Of(RankedNode ranked, Words words)
    {
        if (ranked.Rank is not { } rank)
        {
            return Cell.Of(words["Mark.Unranked"]);
        }

        return Cell.Of(rank, ranked.IsTied ? words["Format.Tied"] : Formats.Plain);
    }
}
