using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The figures of one rating field.</summary>
/// <param name="Field">The rating item, or one row of a matrix.</param>
/// <param name="Overall">Over all respondents.</param>
/// <param name="ByGroup">For each breakdown, by its tag: one a group, in the order of its groups.</param>
public sealed record RatingScores(
    Field Field,
    Measures Overall,
    IReadOnlyDictionary<string, IReadOnlyList<Measures>> ByGroup
);
