using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class DomainTests
{
    [Test]
    public void Each_Level_IsADomainOfItsRows()
    {
        var domains = Domain.Each(Partition.Of(["b", "a", null, "b"]));

        Assert.Multiple(() =>
        {
            Assert.That(domains.Select(domain => domain.Name), Is.EqualTo((string[])["a", "b"]));
            Assert.That(domains.Select(domain => domain.Count), Is.EqualTo((int[])[1, 2]));
            Assert.That(domains[1].RowAt(1), Is.EqualTo(3));
        });
    }

    [Test]
    public void Where_Marks_AreItsRows()
    {
        var domain = Domain.Where("odd", [false, true, false, true]);

        Assert.Multiple(() =>
        {
            Assert.That(domain.Count, Is.EqualTo(2));
            Assert.That(domain.RowAt(0), Is.EqualTo(1));
        });
    }

    [Test]
    public void Whole_Sample_IsEveryRow() => Assert.That(Domain.Whole(5).RowAt(4), Is.EqualTo(4));

    [Test]
    public void Of_LevelNobodyHas_IsEmpty() => Assert.That(Domain.Of(Partition.Of(["a"]), "z").Count, Is.Zero);
}
