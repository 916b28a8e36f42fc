using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Frames;

/// <summary>A way of dividing respondents: by district, by sex, by age band.</summary>
/// <param name="Tag">The tag of the item that it comes from.</param>
/// <param name="Title">The item's stem.</param>
/// <param name="Groups">The groups, in the order of the questionnaire or of the area tree.</param>
/// <param name="GroupOf">One a row: a position in <paramref name="Groups"/>, or −1 where the respondent is in none of them.</param>
public sealed record Dimension(string Tag, LocalText Title, IReadOnlyList<Group> Groups, IReadOnlyList<int> GroupOf);
