using System.Globalization;
using System.Resources;

namespace SurveyPlatform.Reporting.Texts;

/// <summary>The program's own texts in the language of one workbook; Chinese where that language is lacking.</summary>
internal sealed class Words(string language)
{
    private static readonly ResourceManager Texts = new(
        "SurveyPlatform.Reporting.Texts.SummaryTexts",
        typeof(Words).Assembly
    );

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">No language has it.</exception>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"There is no text '{key}'.");

    /// <summary>The text of a key, or null where no language has it.</summary>
    public string? Find(string key) => Texts.GetString(key, culture);

    /// <summary>The text of a key with its gaps filled, numbers and dates as the language writes them.</summary>
    public string Fill(string key, params object[] values) => string.Format(culture, this[key], values);

    public string Date(DateTime date) => date.ToString(this["Format.Date"], culture);

    public string Moment(DateTime moment) => moment.ToString(this["Format.Moment"], culture);
}
