using System.Globalization;
using SurveyPlatform.Web.Accounts;

namespace SurveyPlatform.Web.Console.Pages;

/// <summary>What an administrator wrote into the form for a new key.</summary>
/// <param name="Name">Whose key it is and what for.</param>
/// <param name="Scopes">What it is to be good for.</param>
/// <param name="Expires">The last day on which it is good, as a date field sends it; empty for none.</param>
public sealed record KeyDraft(string Name, IReadOnlyList<string> Scopes, string Expires)
{
    public const int NameLength = 80;

    public static KeyDraft Blank { get; } = new(string.Empty, [], string.Empty);

    public static KeyDraft Of(IFormCollection form) =>
        new(form["name"].ToString().Trim(), [.. form["scope"].OfType<string>()], form["expires"].ToString().Trim());

    /// <summary>Null where no day was given, or none that is a date.</summary>
    public DateOnly? LastDay =>
        DateOnly.TryParseExact(Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The keys of the texts that say what is wrong; empty where a key can be issued.</summary>
    public IReadOnlyList<string> FaultsOn(DateOnly today)
    {
        var faults = new List<string>();
        if (Name.Length is 0 or > NameLength)
        {
            faults.Add("Keys.Fault.Name");
        }

        if (Scopes.Count == 0 || Scopes.Except(ApiScopes.All, StringComparer.Ordinal).Any())
        {
            faults.Add("Keys.Fault.Scopes");
        }

        if (Expires.Length > 0 && (LastDay is null || LastDay < today))
        {
            faults.Add("Keys.Fault.Expires");
        }

        return faults;
    }
}
