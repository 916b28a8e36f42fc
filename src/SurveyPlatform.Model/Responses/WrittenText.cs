using System.Text;

namespace SurveyPlatform.Model.Responses;

/// <summary>Makes what was typed fit to be kept: PostgreSQL refuses U+0000, XML most control characters.</summary>
internal static class WrittenText
{
    public static string Tidy(string typed)
    {
        if (!typed.Any(char.IsControl))
        {
            return typed.Trim();
        }

        var kept = new StringBuilder(typed.Length);
        foreach (var character in typed.ReplaceLineEndings("\n"))
        {
            if (character is '\n' or '\t' || !char.IsControl(character))
            {
                kept.Append(character);
            }
        }

        return kept.ToString().Trim();
    }
}
