namespace SurveyPlatform.Web.Api;

/// <summary>Says that a response is on file for good.</summary>
/// <param name="ResponseId">The id that the client made.</param>
/// <param name="Receipt">The code that shows, at <c>/r/{code}</c>, that the response is counted.</param>
internal sealed record ResponseReceipt(Guid ResponseId, string Receipt);
