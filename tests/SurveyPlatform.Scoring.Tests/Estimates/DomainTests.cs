using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Replication;
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

    [Test]
    public void Whole_FewerRowsThanNone_IsRefused() =>
        Assert.That(() => Domain.Whole(-1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCaseSource(nameof(DomainsOfOtherRows))]
    public void AnyEstimate_DomainOfOtherRows_IsRefused(Domain domain)
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1] });
        double[] values = [1, 2, 3];
        var answers = Partition.Of(["a", "b", "a"]);
        var item = new ItemScore(design, values, ScoreTable.EqualSteps(1, 5));
        Action[] estimates =
        [
            () => Linearisation.Total(design, values, domain),
            () => Linearisation.Mean(design, values, domain),
            () => Linearisation.Ratio(design, values, values, domain),
            () => Linearisation.Proportion(design, answers, "a", domain),
            () => Linearisation.Proportions(design, answers, domain),
            () => Jackknife.Of(design).Mean(values, domain),
            () => Jackknife.Of(design).Total(values, domain),
            () => item.Score(domain),
            () => item.Counts(domain),
            () => item.Distribution(domain),
            () => new NetPromoterScore(design, values).Score(domain),
        ];

        Assert.Multiple(() =>
        {
            foreach (var estimate in estimates)
            {
                Assert.That(estimate, Throws.ArgumentException);
            }
        });
    }

    private static IEnumerable<Domain> DomainsOfOtherRows() =>
        [
            Domain.Whole(5),
            Domain.Whole(2),
            Domain.Of(Partition.Of(["x", "x", "x", "x"]), "x"),
            Domain.Of(Partition.Of(["x", "y", "y", "y"]), "x"),
            Domain.Where("longer", [true, false, false, true]),
        ];
}
