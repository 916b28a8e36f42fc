using SurveyPlatform.Web.Resident.Forms;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident.Checks;

/// <summary>Reads a small number as people write it: 7, ７, 七, seven.</summary>
internal static class WrittenSum
{
    /// <summary>From 0, in each language.</summary>
    private static readonly string[][] Names =
    [
        .. Words.Languages.Select(language => Words.In(language)["Numbers"].Split(' ')),
    ];

    /// <summary>Null where it is none.</summary>
    public static int? Read(string typed)
    {
        if (WrittenNumber.Read(typed) is { } number)
        {
            return (int)Math.Clamp(Math.Round(number), short.MinValue, short.MaxValue);
        }

        var text = typed.Trim().TrimEnd('。', '.');
        foreach (var names in Names)
        {
            if (
                Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
            )
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>What somebody is asked whose browser runs no script.</summary>
    public static string QuestionOf(Check check, Words words)
    {
        var names = words["Numbers"].Split(' ');
        return words.Format("CheckQuestion", names[check.First], names[check.Second]);
    }
}
