using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Analysis;

/// <summary>The scores of a wave with all that is needed to say what they are scores of.</summary>
public sealed record WaveReport(Survey Survey, Wave Wave, PublishedForm Form, WaveScores Scores);
