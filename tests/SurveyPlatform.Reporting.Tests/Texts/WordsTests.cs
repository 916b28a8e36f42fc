using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Reporting.Texts;

namespace SurveyPlatform.Reporting.Tests.Texts;

public sealed partial class WordsTests
{
    [Test]
    public void Texts_EveryLanguage_HasTheSameKeysAndGaps()
    {
        var chinese = Load(CultureInfo.InvariantCulture);
        var english = Load(CultureInfo.GetCultureInfo(LocalText.English));

        Assert.Multiple(() =>
        {
            Assert.That(english.Keys, Is.EquivalentTo(chinese.Keys));
            foreach (var (key, text) in chinese)
            {
                Assert.That(Gaps(english[key]), Is.EqualTo(Gaps(text)), key);
                Assert.That(english[key], Does.Not.Match("[\u4e00-\u9fff]"), key);
            }
        });
    }

    [TestCase("zh-CN", "封面")]
    [TestCase("en", "Cover")]
    [TestCase("en-GB", "Cover")]
    [TestCase("fr", "封面")]
    public void Item_Language_FallsBackToChinese(string language, string expected) =>
        Assert.That(new Words(language)["Sheet.Cover"], Is.EqualTo(expected));

    [Test]
    public void Item_UnknownKey_Throws() =>
        Assert.That(() => new Words(LocalText.Chinese)["Sheet.None"], Throws.TypeOf<KeyNotFoundException>());

    [TestCase("zh-CN", "2026年3月8日")]
    [TestCase("en", "8 March 2026")]
    public void Date_Language_IsWrittenAsItsReadersDo(string language, string expected) =>
        Assert.That(
            new Words(language).Date(new DateTime(2026, 3, 8, 0, 0, 0, DateTimeKind.Unspecified)),
            Is.EqualTo(expected)
        );

    private static Dictionary<string, string> Load(CultureInfo culture)
    {
        var manager = new ResourceManager("SurveyPlatform.Reporting.Texts.SummaryTexts", typeof(Words).Assembly);
        return manager
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Gaps(string text) =>
        Gap().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9][^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
