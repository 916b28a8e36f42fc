using System.Globalization;
using System.Resources;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Web.Resident.Wording;

/// <summary>What the program itself says to residents, out of the resource files beside this.</summary>
public sealed class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));
    private static readonly Words InChinese = new(LocalText.Chinese);
    private static readonly Words InEnglish = new(LocalText.English);

    private readonly CultureInfo culture;

    private Words(string language)
    {
        Language = language;
        culture = CultureInfo.GetCultureInfo(language);
    }

    /// <summary>The languages in which the program speaks, first the one it speaks unasked.</summary>
    public static IReadOnlyList<string> Languages { get; } = [LocalText.Chinese, LocalText.English];

    public string Language { get; }

    /// <exception cref="ArgumentException">The resource files have no such words.</exception>
    public string this[string name] =>
        Resources.GetString(name, culture)
        ?? throw new ArgumentException($"There are no words '{name}'.", nameof(name));

    /// <summary>Questionnaires can be in any language; around one in neither Chinese nor English the program speaks English.</summary>
    public static Words In(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? InChinese : InEnglish;

    /// <summary>What a language is called by those who read it.</summary>
    public static string NameOf(string language) =>
        Languages.Contains(language, StringComparer.Ordinal) ? In(language)["LanguageName"] : language;

    public string Format(string name, params object[] values) => string.Format(culture, this[name], values);

    public string Day(DateOnly day) => day.ToString(this["DateFormat"], culture);

    public string Moment(DateTimeOffset moment) => moment.ToString(this["TimeFormat"], culture);
}
