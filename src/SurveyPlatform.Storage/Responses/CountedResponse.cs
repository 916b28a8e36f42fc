namespace SurveyPlatform.Storage.Responses;

/// <summary>All that a receipt tells: that a response is counted, where, and on which day it came.</summary>
public sealed record CountedResponse(Guid WaveId, DateOnly Day);
