using SurveyPlatform.Storage.Accounts;

namespace SurveyPlatform.Web.Accounts;

/// <summary>A new key, and the only sight of its secret.</summary>
internal sealed record IssuedApiKey(ApiKey Key, string Secret);
