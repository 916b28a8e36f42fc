using SurveyPlatform.Reporting.Sheets;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>The small wave in a city of more districts than a page is wide.</summary>
internal static class ManyDistricts
{
    public static SummarySource Source(int count)
    {
        var source = SmallWave.Source();
        var scores = source.Scores;
        var groups = Enumerable.Range(1, count).Select(i => Sample.Group($"a{i}", $"第{i}街道")).ToList();
        return source with
        {
            Scores = scores with
            {
                Breakdowns =
                [
                    scores.Breakdowns[0] with
                    {
                        Groups = groups,
                        Responses = [.. groups.Select((_, i) => 25 + i)],
                    },
                ],
                Nodes =
                [
                    .. scores.Nodes.Select(node =>
                        node with
                        {
                            ByGroup = new Dictionary<string, IReadOnlyList<Measures>>(StringComparer.Ordinal)
                            {
                                ["area"] =
                                [
                                    .. groups.Select((_, i) => Sample.Measures(75 + (10 * Sample.Jitter(i)), 25 + i)),
                                ],
                            },
                        }
                    ),
                ],
                Recommendation = null,
            },
        };
    }
}
