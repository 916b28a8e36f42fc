using System.Globalization;
using System.Resources;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Web.Analysis;

namespace SurveyPlatform.Web.Console.Language;

/// <summary>The console's texts in the language of one visitor, and the way in which that language writes numbers and dates.</summary>
internal sealed class Words(string language, DisplayZone zone)
{
    private static readonly ResourceManager Texts = new(
        "SurveyPlatform.Web.Console.Language.ConsoleTexts",
        typeof(Words).Assembly
    );

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    public string Language => language;

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">No language has it.</exception>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"There is no text '{key}'.");

    /// <summary>The text of a key, or null where no language has it.</summary>
    public string? Find(string key) => Texts.GetString(key, culture);

    /// <summary>The text of a key with its gaps filled.</summary>
    /// <exception cref="KeyNotFoundException">No language has it.</exception>
    public string Fill(string key, params object[] values) => string.Format(culture, this[key], values);

    public string Of(LocalText text) => text.In(language);

    public string Join(IEnumerable<string> parts) => string.Join(this["List.Comma"], parts);

    public string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(zone.ToLocal(instant).DateTime));

    public string Date(DateOnly day) => day.ToString(this["Format.Date"], culture);

    /// <summary>A day without its year, for places with little room.</summary>
    public string ShortDate(DateOnly day) => day.ToString(this["Format.ShortDate"], culture);

    public string Moment(DateTimeOffset instant) => zone.ToLocal(instant).ToString(this["Format.Moment"], culture);

    public string TimeOfDay(DateTimeOffset instant) => zone.ToLocal(instant).ToString("HH:mm", culture);
}
