using System.Collections;
using System.Globalization;
using System.Resources;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Tests.Resident;

[TestFixture]
public sealed class WordsTests
{
    [Test]
    public void Words_InBothLanguages_HaveTheSameNamesAndPlaces()
    {
        var chinese = Read(CultureInfo.InvariantCulture);
        var english = Read(CultureInfo.GetCultureInfo(LocalText.English));

        Assert.That(english.Keys, Is.EquivalentTo(chinese.Keys));
        foreach (var (name, text) in chinese.Where(pair => !pair.Key.EndsWith("Format", StringComparison.Ordinal)))
        {
            Assert.That(PlacesIn(english[name]), Is.EquivalentTo(PlacesIn(text)), name);
        }
    }

    [TestCase("zh-CN", "必答")]
    [TestCase("zh-TW", "必答")]
    [TestCase("en", "Required")]
    [TestCase("ug", "Required", Description = "the program has no Uighur words of its own")]
    public void In_AnyLanguage_SpeaksTheNearest(string language, string required) =>
        Assert.That(Words.In(language)["Required"], Is.EqualTo(required));

    [Test]
    public void Day_InEachLanguage_IsWrittenAsThere()
    {
        var day = new DateOnly(2025, 3, 8);

        Assert.That(Words.In("zh-CN").Day(day), Is.EqualTo("2025年3月8日"));
        Assert.That(Words.In("en").Day(day), Is.EqualTo("8 March 2025"));
    }

    [TestCase("zh-CN", AnswerFaultKind.Required, "请选择一项")]
    [TestCase("zh-CN", AnswerFaultKind.TooMany, "最多选3项")]
    [TestCase("zh-CN", AnswerFaultKind.ExcludesOthers, "“以上都不是”不能和其他选项一起选")]
    [TestCase("en", AnswerFaultKind.TooMany, "Choose at most 3")]
    public void Of_FaultOfTicks_TellsWhatToDo(string language, AnswerFaultKind kind, string text)
    {
        Item item =
            kind is AnswerFaultKind.Required
                ? new ChoiceItem
                {
                    Code = "q",
                    Stem = Text,
                    Choices = [],
                }
                : new MultipleChoiceItem
                {
                    Code = "q",
                    Stem = Text,
                    Choices =
                    [
                        new Choice
                        {
                            Code = "none",
                            Label = LocalText.InChinese("以上都不是"),
                            IsExclusive = true,
                        },
                    ],
                };

        Assert.That(WordsFor(language).Of(new AnswerFault("q", kind, [0, 3]), item), Is.EqualTo(text));
    }

    [TestCase(1.0, 20.0, "请填写1到20之间的数")]
    [TestCase(0.5, null, "请填写不小于0.5的数")]
    [TestCase(null, 9.0, "请填写不大于9的数")]
    [TestCase(null, null, "请填写数字")]
    public void Of_NoNumber_TellsWhichNumbersAreTaken(double? least, double? most, string text)
    {
        var item = new NumberItem
        {
            Code = "q",
            Stem = Text,
            Least = least,
            Most = most,
        };

        Assert.That(WordsFor("zh-CN").Of(new AnswerFault("q", AnswerFaultKind.WrongKind), item), Is.EqualTo(text));
    }

    [Test]
    public void Of_EveryKindOfFault_HasWords([Values] AnswerFaultKind kind, [Values("zh-CN", "en")] string language)
    {
        var item = new MultipleChoiceItem
        {
            Code = "q",
            Stem = Text,
            Choices =
            [
                new Choice
                {
                    Code = "none",
                    Label = Text,
                    IsExclusive = true,
                },
            ],
        };

        var text = WordsFor(language).Of(new AnswerFault("q", kind, [1, 2]), item);

        Assert.That(text, Is.Not.Empty);
    }

    private static LocalText Text { get; } = LocalText.InChinese("？");

    private static FaultWords WordsFor(string language) => new(Words.In(language), language);

    private static Dictionary<string, string> Read(CultureInfo culture)
    {
        var set = new ResourceManager(typeof(Words)).GetResourceSet(
            culture,
            createIfNotExists: true,
            tryParents: false
        );
        return set!
            .Cast<DictionaryEntry>()
            .ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal);
    }

    private static IEnumerable<string> PlacesIn(string text) =>
        Enumerable
            .Range(0, 3)
            .Select(place => $"{{{place}}}")
            .Where(place => text.Contains(place, StringComparison.Ordinal));
}
