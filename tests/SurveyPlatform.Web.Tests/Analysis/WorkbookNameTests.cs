using System.Text;
using SurveyPlatform.Web.Analysis;

namespace SurveyPlatform.Web.Tests.Analysis;

[TestFixture]
public sealed class WorkbookNameTests
{
    [TestCase("满意度调查", "2026年（上）", "满意度调查-2026年（上）.xlsx")]
    [TestCase("Roads & <lights>", "\"1\" 'a'", "Roads  lights-1 a.xlsx")]
    [TestCase("a/b\\c:d|e?f*g", "h\u0000i\nj", "abcdefg-hij.xlsx")]
    [TestCase("$(rm);`x`%PATH%", "!~#^{}[]", "(rm)xPATH-.xlsx")]
    [TestCase("gpj.\u202Ea", "b\u200Bc", "gpj.a-bc.xlsx", Description = "what turns the reading direction")]
    [TestCase("..", "..", "-.xlsx")]
    [TestCase("𠮷野家👍", "一", "𠮷野家👍-一.xlsx")]
    public void Of_Titles_KeepsWhatIsHarmlessEverywhere(string survey, string wave, string expected) =>
        Assert.That(WorkbookName.Of(survey, wave), Is.EqualTo(expected));

    [Test]
    public void Of_LongTitles_FitsTheNamesOfFileSystems() =>
        Assert.That(
            Encoding.UTF8.GetByteCount(WorkbookName.Of(new string('调', 200), new string('波', 200))),
            Is.AtMost(255)
        );
}
