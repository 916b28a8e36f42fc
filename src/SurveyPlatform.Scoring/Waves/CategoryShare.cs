using SurveyPlatform.Model.Frames;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How often one answer was given.</summary>
/// <param name="Category">The answer.</param>
/// <param name="Count">How many respondents gave it, unweighted; null where that is hidden, and so are its shares.</param>
/// <param name="ShareOfValid">
/// The weighted share, 0–1, among those who answered; for a multiple choice they sum to more than 1. Null for 不了解 and its
/// like, and where nobody answered.
/// </param>
/// <param name="ShareOfAsked">The weighted share, 0–1, among all who were asked; null where nobody was.</param>
public sealed record CategoryShare(Category Category, int? Count, double? ShareOfValid, double? ShareOfAsked)
{
    internal CategoryShare Hide() => this with { Count = null, ShareOfValid = null, ShareOfAsked = null };
}
