namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>As long as what the product answers.</summary>
internal sealed record ReferenceReceipt(Guid ResponseId, string Receipt);
