using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>One way in which respondents are divided.</summary>
/// <param name="Tag">Such as <c>ageband</c>.</param>
/// <param name="Title">For readers.</param>
/// <param name="Groups">In the order of every list that is given by this breakdown.</param>
/// <param name="Responses">How many responses each group has; null where that is hidden.</param>
public sealed record Breakdown(string Tag, LocalText Title, IReadOnlyList<Group> Groups, IReadOnlyList<int?> Responses);
