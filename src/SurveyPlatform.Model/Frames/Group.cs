using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Frames;

/// <summary>One of the kinds of respondent that a dimension tells apart: a district, an age band.</summary>
/// <param name="Code">The code of the choice or of the area.</param>
/// <param name="Label">Its name for readers.</param>
public sealed record Group(string Code, LocalText Label);
