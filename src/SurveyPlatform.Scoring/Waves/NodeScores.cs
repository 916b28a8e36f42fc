using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The figures of one node of the index tree.</summary>
/// <param name="Node">The node as the questionnaire defines it.</param>
/// <param name="Level">1 for the overall index (一级), 2 for a dimension, 3 for an indicator.</param>
/// <param name="Share">Its weight among its siblings, 0–1; siblings sum to 1.</param>
/// <param name="ShareOfWhole">Its weight within the overall index, 0–1.</param>
/// <param name="Overall">Over all respondents.</param>
/// <param name="ByGroup">For each breakdown, by its tag: one a group, in the order of its groups.</param>
public sealed record NodeScores(
    IndexNode Node,
    int Level,
    double Share,
    double ShareOfWhole,
    Measures Overall,
    IReadOnlyDictionary<string, IReadOnlyList<Measures>> ByGroup
);
