using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Storage.Responses;

/// <summary>A response with its place in the order of filing.</summary>
/// <param name="Sequence">Grows within the wave, with gaps; whoever read up to one number misses nothing by going on after it.</param>
/// <param name="Response">As it was filed.</param>
public sealed record StoredResponse(long Sequence, Response Response);
