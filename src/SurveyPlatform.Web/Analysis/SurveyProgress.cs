using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Analysis;

/// <summary>A survey with the fieldwork of its waves, the latest first.</summary>
public sealed record SurveyProgress(Survey Survey, IReadOnlyList<WaveProgress> Waves);
