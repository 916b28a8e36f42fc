using System.Globalization;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>
/// The short code of a helper, such as 云03: the first character of the place, so that people know it when they hear it,
/// and a number. It is no secret.
/// </summary>
internal static class HelperCode
{
    /// <summary>What the codes of those begin with who work in no certain place.</summary>
    private const string Nowhere = "助";

    /// <summary>The next code for a place that is not taken. Codes are never given out again.</summary>
    /// <param name="area">The code of the place; null for none.</param>
    /// <param name="trees">The places that there are.</param>
    /// <param name="taken">All codes of the wave.</param>
    public static string Next(string? area, IReadOnlyList<AreaTree> trees, IReadOnlySet<string> taken)
    {
        var name = SlipTally.NameOf(area, trees)?.In(LocalText.Chinese);
        var prefix = string.IsNullOrWhiteSpace(name) ? Nowhere : StringInfo.GetNextTextElement(name);
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:D2}"))
            .First(code => !taken.Contains(code));
    }
}
