using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Tallies;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Tallies;

/// <summary>A tally gives what the responses themselves give, whatever the sample.</summary>
public sealed class TalliedSampleTests
{
    private const double Tolerance = 1e-10;

    [Test]
    public void Mean_AnySample_IsThatOfTheResponses() =>
        RandomSample.Any.Sample(sample =>
            AssertSame(
                () => Linearisation.Mean(sample.Design, sample.Scores, Domain.Whole(sample.Rows.Length)).ToEstimate(),
                () =>
                {
                    var tallied = sample.Tally();
                    return tallied.Mean(0, tallied.Everybody);
                }
            )
        );

    [Test]
    public void Mean_AnyGroup_IsThatOfTheResponses() =>
        RandomSample.Any.Sample(sample =>
        {
            var tallied = sample.Tally();
            AssertSameGroups(sample, sample.Design, sample.Sex, tallied, tallied.Factor(0));
            AssertSameGroups(sample, sample.Design, sample.Strata, tallied, tallied.Strata());
        });

    [Test]
    public void Mean_PostStratified_IsThatOfTheResponses() =>
        RandomSample.Any.Sample(sample =>
        {
            var population = sample.People(row => $"{row.Sex} × {row.Age}");
            var (cells, tallied) = (Partition.Cross(sample.Sex, sample.Age), sample.Tally());
            if (LacksPeople(cells, population))
            {
                return;
            }

            var adjusted = tallied.PostStratify(Partition.Cross(tallied.Factor(0), tallied.Factor(1)), population);
            AssertSameGroups(
                sample,
                sample.Design.PostStratify(cells, population),
                sample.Sex,
                adjusted,
                adjusted.Factor(0)
            );
        });

    [TestCase(RakingVariance.Calibrated)]
    [TestCase(RakingVariance.Swept)]
    public void Mean_Raked_IsThatOfTheResponses(RakingVariance form) =>
        RandomSample.Any.Sample(sample =>
        {
            var (sexes, ages) = (sample.People(row => row.Sex), sample.People(row => row.Age));
            if (LacksPeople(sample.Sex, sexes) || LacksPeople(sample.Age, ages))
            {
                return;
            }

            var (tallied, rule) = (sample.Tally(), new RakingRule { Variance = form });
            RakingMargin[] Margins(Partition sex, Partition age) => [new("sex", sex, sexes), new("age", age, ages)];
            SampleDesign raked;
            try
            {
                raked = sample.Design.Rake(Margins(sample.Sex, sample.Age), rule);
            }
            catch (ScoringException fault) when (fault.Fault == ScoringFault.NoConvergence)
            {
                // A cell without anybody in it can make two margins unreachable.
                return;
            }

            var adjusted = tallied.Rake(Margins(tallied.Factor(0), tallied.Factor(1)), rule);
            AssertSameGroups(sample, raked, sample.Sex, adjusted, adjusted.Factor(0));
            AssertSameGroups(sample, raked, sample.Strata, adjusted, adjusted.Strata());
        });

    [Test]
    public void Mean_TwoStagesWithCounts_IsThatOfTheResponses() =>
        RandomSample.Any.Sample(sample =>
        {
            // Six people of each sex in each village at most, so the second stage adds its part.
            var rows = sample.Rows;
            double[] counts = [.. rows.Select(_ => 20.0)];
            var plan = new SamplingPlan
            {
                Weights = [.. rows.Select(row => row.Weight)],
                Strata = sample.Strata,
                Units = [Partition.Of([.. rows.Select(row => row.Unit)]), sample.Sex],
                PopulationUnits = [counts, counts],
                Nested = true,
                LonelyPsu = LonelyPsu.Remove,
            };
            var tally = new SampleTally([new ItemValues(RandomSample.Values)]);
            tally.Add(RandomSample.Block(plan, rows));
            var tallied = tally.Take();

            AssertSame(
                () => Linearisation.Mean(SampleDesign.Of(plan), sample.Scores, Domain.Whole(rows.Length)).ToEstimate(),
                () => tallied.Mean(0, tallied.Everybody)
            );
        });

    [Test]
    public void Means_SeveralItems_AreEachThatOfTheItem()
    {
        // One village a respondent, y = 0 and 4 under weights 1 and 3: ȳ = 3; z = (0 − 3)/4, 3(4 − 3)/4: v = 2 · 2 · .75². The other item is constant.
        var tally = new SampleTally([new ItemValues([0, 4]), new ItemValues([7])]);
        tally.Add(
            new SampleRows
            {
                Plan = new SamplingPlan { Weights = [1, 3], Units = [Partition.Of(["a", "b"])] },
                Items = [(byte[])[0, 1], (byte[])[0, 0]],
            }
        );
        var tallied = tally.Take();

        var means = tallied.Means(tallied.Everybody);

        Assert.That(means[0].Value, Is.EqualTo(3).Within(1e-12));
        Assert.That(means[0].StandardError, Is.EqualTo(1.5).Within(1e-12));
        Assert.That(means[0].Base, Is.EqualTo(2));
        Assert.That(means[0].EffectiveBase, Is.EqualTo(1.6).Within(1e-12));
        Assert.That(means[1].Value, Is.EqualTo(7));
        Assert.That(means[1].StandardError, Is.Zero);
    }

    [Test]
    public void Means_ALonelyUnitThatIsRefused_SaysSoAsOneThreadWould()
    {
        var tally = new SampleTally([new ItemValues([0, 4]), new ItemValues([0, 4])]);
        tally.Add(
            new SampleRows
            {
                Plan = new SamplingPlan { Weights = [1, 3], Units = [Partition.Of(["a", "a"])] },
                Items = [(byte[])[0, 1], (byte[])[0, 1]],
            }
        );
        var tallied = tally.Take();

        Assert.That(
            () => tallied.Means(tallied.Everybody),
            Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo("LONELY_PSU")
        );
    }

    [Test]
    public void Mean_DomainOfOtherRows_IsRefused() =>
        RandomSample.Any.Sample(sample =>
        {
            var tallied = sample.Tally();
            var other = Domain.Whole(tallied.Everybody.Count + 1);

            Assert.That(() => tallied.Mean(0, other), Throws.ArgumentException);
        });

    private static bool LacksPeople(Partition cells, Dictionary<string, double> population) =>
        cells.Names.Any(name => !population.ContainsKey(name));

    private static void AssertSameGroups(
        RandomSample sample,
        SampleDesign design,
        Partition groups,
        TalliedSample tallied,
        Partition talliedGroups
    )
    {
        foreach (var name in groups.Names)
        {
            AssertSame(
                () => Linearisation.Mean(design, sample.Scores, Domain.Of(groups, name)).ToEstimate(),
                () => tallied.Mean(0, Domain.Of(talliedGroups, name))
            );
        }
    }

    private static void AssertSame(Func<Estimate> ofResponses, Func<Estimate> ofTally)
    {
        var (expected, fault) = Try(ofResponses);
        var (actual, otherFault) = Try(ofTally);
        Assert.That(otherFault, Is.EqualTo(fault));
        if (expected is null || actual is null)
        {
            return;
        }

        Assert.That(actual.Absence, Is.EqualTo(expected.Absence));
        Assert.That(actual.Base, Is.EqualTo(expected.Base));
        Assert.That(actual.DegreesOfFreedom, Is.EqualTo(expected.DegreesOfFreedom));
        AssertClose(actual.Value, expected.Value);
        AssertClose(actual.StandardError, expected.StandardError);
        AssertClose(actual.Low, expected.Low);
        AssertClose(actual.EffectiveBase, expected.EffectiveBase);
    }

    private static void AssertClose(double? actual, double? expected) =>
        Assert.That(
            actual,
            expected is { } number ? Is.EqualTo(number).Within(Tolerance * Math.Max(1, Math.Abs(number))) : Is.Null
        );

    private static (Estimate? Estimate, string? Fault) Try(Func<Estimate> compute)
    {
        try
        {
            return (compute(), null);
        }
        catch (ScoringException fault)
        {
            // Of several lonely strata a tally may name another than the first: its blocks number strata each for itself.
            return (null, fault.Code);
        }
    }
}
