namespace SurveyPlatform.Web.Api;

/// <summary>Marks a route with the scope that it asks of a key.</summary>
internal sealed record ScopeMetadata(string Scope);
