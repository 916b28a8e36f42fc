using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Tests.Fieldwork;

public sealed class ReceiptCodeTests
{
    private const int Drawn = 600;

    [Test]
    public void Draw_ManyAtOnce_GivesNoCodeTwice()
    {
        var codes = new string[Drawn * 10];
        Parallel.For(0, codes.Length, i => codes[i] = ReceiptCode.Draw());
        Assert.Multiple(() =>
        {
            Assert.That(codes, Is.Unique);
            Assert.That(codes, Is.All.Match("^[23456789A-HJKMNP-Z]{12}$"));
        });
    }

    [Test]
    public void Draw_OneAfterTheOther_LetsRunsBeginAlike()
    {
        var runs = Enumerable.Range(0, Drawn).Select(_ => ReceiptCode.Draw()).GroupBy(code => code[..3]).ToList();
        Assert.Multiple(() =>
        {
            // Others may draw meanwhile and shorten the runs; drawn by chance, nearly all of 600 would begin differently.
            Assert.That(runs, Has.Count.LessThan(Drawn / 4));
            Assert.That(
                runs.Select(run => run.Count()),
                Is.All.LessThanOrEqualTo(120),
                "a run, or two that begin alike by chance"
            );
            Assert.That(runs.SelectMany(run => run).Select(code => code[3..]), Is.Unique);
        });
    }
}
