namespace SurveyPlatform.Model.Areas;

/// <summary>Why a list of areas is no tree.</summary>
/// <param name="Place">Below the list, such as <c>[3].parent</c>; empty where it is the list itself.</param>
/// <param name="Code">Never changes and is never reused.</param>
/// <param name="Message">The same in English.</param>
public sealed record AreaTreeFault(string Place, string Code, string Message);
