using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Web.Resident.Branching;

/// <summary>One answer that can be ticked.</summary>
/// <param name="Typed">As it stands in the page.</param>
/// <param name="Value">As expressions see it.</param>
internal sealed record TickedAnswer(string Typed, Value Value);
