using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Makes sure that the population knows every group of respondents that a weighting plan tells apart.</summary>
/// <remarks>
/// A respondent who kept a dimension to himself stands for nobody, and is counted as such; a whole group that the population does not
/// know is a mistake of the plan, and weighting past it would silence everybody in it.
/// </remarks>
internal static class KnownGroups
{
    /// <exception cref="ScoringException"><c>MISSING_MARGIN</c> or <c>UNKNOWN_LEVEL</c>.</exception>
    public static void Require(TaggedRows rows, PopulationFrame population, WeightingPlan weighting)
    {
        var tags = weighting.PostStrata.Concat(weighting.Margins).SelectMany(tags => tags);
        foreach (var tag in tags.Distinct(StringComparer.Ordinal))
        {
            var levels = rows.Sort(tag).Levels;
            var held = levels.CountRows();
            var known = population.Collapse([tag]).Select(cell => cell.Key[0]).ToHashSet(StringComparer.Ordinal);
            var unknown = levels
                .Names.Where((name, level) => held[level] > 0 && !known.Contains(name))
                .FirstOrDefault();
            if (unknown is not null)
            {
                throw new ScoringException(
                    ScoringFault.UnknownLevel,
                    $"{tag} {unknown}",
                    "The population table lacks this group of respondents."
                );
            }
        }
    }
}
