namespace SurveyPlatform.Storage.Responses;

/// <summary>How many responses were filed on one day; days without any are not listed.</summary>
public sealed record DayCount(DateOnly Day, long Count);
