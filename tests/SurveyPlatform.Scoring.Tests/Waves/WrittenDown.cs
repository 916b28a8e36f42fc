using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>The answers of one respondent, and how they came to be written down.</summary>
internal sealed record WrittenDown(string Answers, AnswerMode? Mode = null, string? Helper = null);
