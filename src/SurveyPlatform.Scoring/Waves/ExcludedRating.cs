using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>A rating that cannot take part beside others.</summary>
/// <param name="Field">The rating.</param>
/// <param name="Reason"><c>ALL_MISSING</c> when nobody answered it, <c>ZERO_VARIANCE</c> when all complete rows answered alike.</param>
public sealed record ExcludedRating(Field Field, ScoringFault Reason);
