using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The figures of the item that asks how ready respondents are to recommend.</summary>
/// <param name="Field">The 0–10 item.</param>
/// <param name="Overall">Over all respondents.</param>
/// <param name="ByGroup">For each breakdown, by its tag: one a group, in the order of its groups.</param>
public sealed record RecommendationScores(
    Field Field,
    Recommendation Overall,
    IReadOnlyDictionary<string, IReadOnlyList<Recommendation>> ByGroup
);
