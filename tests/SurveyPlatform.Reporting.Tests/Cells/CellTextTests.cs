using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests.Cells;

public sealed class CellTextTests
{
    private const string CutMark = "…cut";

    [Test]
    public void Fit_HostileText_IsKeptAsItIs() =>
        Assert.That(HostileTexts.All.Select(text => CellText.Fit(text, CutMark)), Is.EqualTo(HostileTexts.All));

    [Test]
    public void Fit_TextThatXmlCannotCarry_LosesOnlyThat() =>
        Assert.That(
            HostileTexts.Unfit.Select(unfit => CellText.Fit(unfit.Text, CutMark)),
            Is.EqualTo(HostileTexts.Unfit.Select(unfit => unfit.Kept))
        );

    [TestCase(CellText.Longest, false)]
    [TestCase(CellText.Longest + 1, true)]
    public void Fit_AtTheLimitOfExcel_CutsOnlyBeyondItAndSaysSo(int length, bool isCut)
    {
        var fitted = CellText.Fit(new string('长', length), CutMark);

        Assert.Multiple(() =>
        {
            Assert.That(fitted, Has.Length.EqualTo(CellText.Longest));
            Assert.That(fitted.EndsWith(CutMark, StringComparison.Ordinal), Is.EqualTo(isCut));
        });
    }

    [Test]
    public void Fit_CutWithinAPair_LeavesNoHalf()
    {
        // The mark takes 4, so that the last place that is kept is odd, and falls on the first half of an emoji.
        var text = "x" + string.Concat(Enumerable.Repeat("😀", CellText.Longest));
        var fitted = CellText.Fit(text[1..], CutMark);

        Assert.Multiple(() =>
        {
            Assert.That(char.IsHighSurrogate(fitted[^(CutMark.Length + 1)]), Is.False);
            Assert.That(char.IsHighSurrogate(CellText.Fit(text, CutMark)[^(CutMark.Length + 1)]), Is.False);
        });
    }

    [TestCase("=1", true)]
    [TestCase("-1", true)]
    [TestCase("+1", true)]
    [TestCase("@a", true)]
    [TestCase("007", true)]
    [TestCase("１２", true)]
    [TestCase("民生", false)]
    [TestCase("", false)]
    public void IsTempting_FirstCharacter_Decides(string text, bool expected) =>
        Assert.That(CellText.IsTempting(text), Is.EqualTo(expected));

    [TestCase("民生实事", 8, "民生实事")]
    [TestCase("民生实事", 7, "民生…")]
    [TestCase("a\nb", 9, "a b")]
    public void Brief_ChineseCountsTwo_AndStaysOnOneLine(string text, int longest, string expected) =>
        Assert.That(CellText.Brief(text, longest), Is.EqualTo(expected));
}
