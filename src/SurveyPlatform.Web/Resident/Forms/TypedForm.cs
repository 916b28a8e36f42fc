namespace SurveyPlatform.Web.Resident.Forms;

/// <summary>What a resident typed and ticked, by field code, as the browser sent it.</summary>
public sealed class TypedForm(IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
{
    /// <summary>
    /// The page's own fields begin with this. No item can be called so: in an expression it would be a minus sign.
    /// </summary>
    public const char OwnMark = '-';

    public const string Wave = "-wave";

    public const string Language = "-language";

    /// <summary>How long the filling in took, which only the script can tell.</summary>
    public const string Seconds = "-seconds";

    /// <summary>Which check goes with the form.</summary>
    public const string Check = "-check";

    /// <summary>What the script found for it.</summary>
    public const string Work = "-work";

    /// <summary>What somebody answered to it.</summary>
    public const string Answer = "-answer";

    /// <summary>
    /// A field that only machines fill in: its name tempts them, and no item can have it for the same reason. No browser
    /// fills in home pages by itself.
    /// </summary>
    public const string Trap = "home-page";

    /// <summary>In which mode a helper fills in; only on a helper's page, as the fields that follow.</summary>
    public const string Mode = "-mode";

    /// <summary>The secret of the helper's link.</summary>
    public const string Helper = "-helper";

    /// <summary>The code of the slip that the respondent was handed.</summary>
    public const string Slip = "-slip";

    /// <summary>The id of the response, where no script makes one.</summary>
    public const string Response = "-response";

    public static TypedForm Blank { get; } = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    /// <summary>The fields of the questionnaire, and of nobody knows what, but not the page's own.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Answers =>
        fields.Where(pair => !pair.Key.StartsWith(OwnMark) && !pair.Key.Equals(Trap, StringComparison.Ordinal));

    public bool IsTrapFilled => !string.IsNullOrEmpty(Find(Trap));

    public string? Find(string code) => fields.TryGetValue(code, out var texts) && texts.Count > 0 ? texts[0] : null;

    public bool Has(string code, string value) =>
        fields.TryGetValue(code, out var texts) && texts.Contains(value, StringComparer.Ordinal);
}
