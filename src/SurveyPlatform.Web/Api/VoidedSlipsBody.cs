namespace SurveyPlatform.Web.Api;

/// <summary>How many slips were taken back; those that were used, or taken back before, are not among them.</summary>
internal sealed record VoidedSlipsBody(int Voided);
