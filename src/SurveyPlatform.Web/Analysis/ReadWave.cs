using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Analysis;

/// <summary>A wave with all responses that are on file, and what its survey wants to be done with them.</summary>
/// <param name="Survey">The survey it belongs to.</param>
/// <param name="Wave">The wave.</param>
/// <param name="Form">The version that was asked.</param>
/// <param name="Frame">Its responses.</param>
/// <param name="Plan">How they are weighted; without breakdowns.</param>
internal sealed record ReadWave(Survey Survey, Wave Wave, PublishedForm Form, ResponseFrame Frame, WavePlan Plan);
