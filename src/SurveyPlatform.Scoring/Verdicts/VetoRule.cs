namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>A matter that forbids a good grade whatever the votes (一票否决), such as a fatal accident on the site.</summary>
/// <param name="Item">The code of the matter.</param>
/// <param name="BestGrade">The best grade that is left when it has occurred.</param>
public sealed record VetoRule(string Item, string BestGrade);
