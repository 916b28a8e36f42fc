using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Analysis;

/// <summary>A helper and what was filed in the helper's name.</summary>
/// <param name="Helper">As enlisted.</param>
/// <param name="Place">What the place to work in is called; null for none.</param>
/// <param name="Figures">Null where nothing was filed yet.</param>
public sealed record HelperLine(Helper Helper, LocalText? Place, HelperFigures? Figures);
