namespace SurveyPlatform.Storage.Responses;

/// <summary>All that a receipt tells: where and on which day its response came, and whether that still counts.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Day">In the zone that was asked for.</param>
/// <param name="IsWithdrawn">Taken back by its respondent: there are no answers any more.</param>
public sealed record CountedResponse(Guid WaveId, DateOnly Day, bool IsWithdrawn);
