using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Figures;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Figures;

/// <summary>Two passes over the rows give what linearised values, kept for every row, give one estimate at a time.</summary>
public sealed class FigureTableTests
{
    private const double Tolerance = 1e-9;
    private const int Composite = 3;
    private const int Gap = 4;

    [Test]
    public void Table_AnyWave_HasTheMeansOfLinearisation() =>
        OfAnyWave(wave =>
        {
            var (design, groups) = (wave.Design(), Partition.FromCodes(wave.Groups, ["0", "1", "2"]));
            var table = new FigureTable(
                design,
                wave.Figures,
                [Grouping.Everybody, Grouping.Of(wave.Groups, 3)],
                mostThreads: 1
            );
            foreach (var item in Enumerable.Range(0, 3))
            {
                var values = wave.ValuesOf(item);
                AssertSame(
                    () => Linearisation.Mean(design, values, Domain.Whole(values.Length)),
                    () => table[0, 0, item]
                );
                foreach (var (group, domain) in Domain.Each(groups).Index())
                {
                    AssertSame(() => Linearisation.Mean(design, values, domain), () => table[1, group, item]);
                }
            }
        });

    [Test]
    public void Table_AnyWave_AddsFiguresWithTheirCovariances() =>
        OfAnyWave(wave =>
        {
            var design = wave.Design();
            var groups = Domain.Each(Partition.FromCodes(wave.Groups, ["0", "1", "2"]));
            var table = new FigureTable(design, wave.Figures, [Grouping.Of(wave.Groups, 3)], mostThreads: 1);
            for (var group = 0; group < 3; group++)
            {
                LinearisedEstimate[] parts = MeansOf(wave, design, groups[group]);
                if (Array.TrueForAll(parts, part => part.Absence is null))
                {
                    AssertSame(
                        () => LinearisedEstimate.Combine([0.25, 0.25, 0.5], parts),
                        () => table[0, group, Composite]
                    );
                }

                AssertSame(() => LinearisedEstimate.Combine([1, -1], parts[..2]), () => table[0, group, Gap]);
            }
        });

    [Test]
    public void Table_AnyWave_OpposesAGroupToAllOthers() =>
        OfAnyWave(wave =>
        {
            var design = wave.Design();
            var own = Domain.Where("own", [.. wave.Groups.Select(group => group == 1)]);
            var rest = Domain.Where("rest", [.. wave.Groups.Select(group => group != 1)]);
            var table = new FigureTable(design, wave.Figures, [Grouping.Opposing(wave.Groups, 1)], mostThreads: 1);
            for (var item = 0; item < 3; item++)
            {
                AssertSame(
                    () =>
                        LinearisedEstimate.Combine(
                            [1, -1],
                            [MeansOf(wave, design, own)[item], MeansOf(wave, design, rest)[item]]
                        ),
                    () => table[0, 2, item]
                );
            }
        });

    [Test]
    public void Table_AnyNumberOfThreads_HasTheSameBits()
    {
        var random = new Random(20260301);
        RandomWave.Row[] rows =
        [
            .. Enumerable
                .Range(0, 70_000)
                .Select(row => new RandomWave.Row(
                    0.1 + random.NextDouble(),
                    row,
                    random.Next(6),
                    random.Next(3),
                    [random.Next(4), random.Next(4), random.Next(4)]
                )),
        ];
        var wave = new RandomWave(rows, LonelyPsu.Adjust, RandomWave.Draw.Simply, RandomWave.Method.ByCells);
        var (design, figures) = (wave.Design(), wave.Figures);
        Grouping[] groupings = [Grouping.Everybody, Grouping.Of(wave.Groups, 3)];
        FigureEstimate[][] estimates =
        [
            .. new[] { 1, 2, 7 }.Select(threads =>
            {
                var table = new FigureTable(design, figures, groupings, threads);
                return Enumerable
                    .Range(0, figures.Count)
                    .SelectMany(figure => new[] { table[0, 0, figure], table[1, 2, figure] })
                    .ToArray();
            }),
        ];

        Assert.Multiple(() =>
        {
            Assert.That(estimates[1], Is.EqualTo(estimates[0]));
            Assert.That(estimates[2], Is.EqualTo(estimates[0]));
        });
    }

    [Test]
    public void Table_PartsThatCoverLessThanTwoThirds_GiveNoMean()
    {
        // Nobody answered c, which weighs one half.
        RandomWave.Row[] rows = [new(1, 0, 0, 0, [3, 2, 0]), new(1, 1, 0, 0, [2, 3, 0])];
        var wave = new RandomWave(rows, LonelyPsu.Adjust, RandomWave.Draw.Simply, RandomWave.Method.AsTheyAre);
        var composite = new FigureTable(wave.Design(), wave.Figures, [Grouping.Everybody])[0, 0, Composite];

        Assert.Multiple(() =>
        {
            Assert.That(composite.Absence, Is.EqualTo(ScoringFault.TooFewCases));
            Assert.That(composite.Coverage, Is.EqualTo(0.5));
        });
    }

    private static LinearisedEstimate[] MeansOf(RandomWave wave, SampleDesign design, Domain domain) =>
        [.. Enumerable.Range(0, 3).Select(item => Linearisation.Mean(design, wave.ValuesOf(item), domain))];

    // Random targets that no weights meet make no sample.
    private static void OfAnyWave(Action<RandomWave> check) =>
        RandomWave.Any.Sample(wave =>
        {
            try
            {
                wave.Design();
            }
            catch (ScoringException)
            {
                return;
            }

            check(wave);
        });

    private static void AssertSame(Func<LinearisedEstimate> expected, Func<FigureEstimate> actual)
    {
        var (one, other) = (ErrorOr(() => Describe(expected())), ErrorOr(() => Describe(actual())));
        if (one is string || other is string)
        {
            Assert.That(other, Is.EqualTo(one));
            return;
        }

        var (a, b) = ((double[])one, (double[])other);
        for (var i = 0; i < a.Length; i++)
        {
            Assert.That(b[i], Is.EqualTo(a[i]).Within(Tolerance * (1 + Math.Abs(a[i]))), $"number {i}");
        }
    }

    private static object Describe(LinearisedEstimate estimate)
    {
        if (estimate.Absence is { } reason)
        {
            return reason.ToString();
        }

        var published = estimate.ToEstimate();
        return new[]
        {
            published.Value!.Value,
            published.StandardError!.Value,
            published.DegreesOfFreedom,
            published.Base,
            published.EffectiveBase!.Value,
        };
    }

    private static object Describe(FigureEstimate estimate) =>
        estimate.Absence is { } reason
            ? reason.ToString()
            : new[]
            {
                estimate.Value,
                Math.Sqrt(estimate.Variance),
                estimate.DegreesOfFreedom,
                estimate.Base,
                estimate.EffectiveBase,
            };

    private static object ErrorOr<T>(Func<T> compute)
        where T : notnull
    {
        try
        {
            return compute();
        }
        catch (ScoringException refusal)
        {
            return refusal.Message;
        }
    }
}
