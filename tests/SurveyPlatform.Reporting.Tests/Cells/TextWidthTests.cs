using SurveyPlatform.Reporting.Cells;

namespace SurveyPlatform.Reporting.Tests.Cells;

public sealed class TextWidthTests
{
    [TestCase("", 0)]
    [TestCase("abc", 3)]
    [TestCase("满意率", 6)]
    [TestCase("满意率（%）", 11)]
    [TestCase("😀", 2)]
    [TestCase("e\u0301", 1)]
    [TestCase("短\n长一些", 6)]
    public void Of_Text_CountsChineseAsTwoAndTakesTheLongestLine(string text, int expected) =>
        Assert.That(TextWidth.Of(text), Is.EqualTo(expected));

    [TestCase("", 10, 1)]
    [TestCase("民生实事", 8, 1)]
    [TestCase("民生实事", 7, 2)]
    [TestCase("一\n二\n三", 10, 3)]
    public void LinesIn_Width_BreaksWhereTheLineIsFull(string text, double width, int expected) =>
        Assert.That(TextWidth.LinesIn(text, width), Is.EqualTo(expected));
}
