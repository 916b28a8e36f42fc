using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Some responses of a wave.</summary>
/// <param name="Responses">In the order in which they were filed.</param>
/// <param name="Next">After which sequence number to go on; null where nothing follows.</param>
internal sealed record ResponseBatch(IReadOnlyList<StoredResponse> Responses, long? Next);
