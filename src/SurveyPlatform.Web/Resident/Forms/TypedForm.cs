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
        fields.Where(pair => !pair.Key.StartsWith(OwnMark));

    public string? Find(string code) => fields.TryGetValue(code, out var texts) && texts.Count > 0 ? texts[0] : null;

    public bool Has(string code, string value) =>
        fields.TryGetValue(code, out var texts) && texts.Contains(value, StringComparer.Ordinal);
}
