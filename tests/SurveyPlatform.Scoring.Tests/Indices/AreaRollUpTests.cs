using CsCheck;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class AreaRollUpTests
{
    // 0 city; 1 east with towns 3 and 4; 2 west with town 5.
    private static readonly AreaTree Tree = new(
        "areas",
        [
            Area("city", null),
            Area("east", "city"),
            Area("west", "city"),
            Area("e1", "east"),
            Area("e2", "east"),
            Area("w1", "west"),
        ]
    );

    [Test]
    public void OfEach_ScoresOfTowns_AreComputedFromRowsAtEveryLevel()
    {
        // Towns: e1 (1·10 + 3·30)/4 = 25, e2 50, w1 80. East: (10 + 90 + 6·50)/10 = 40, not the towns' mean 37.5.
        // City: (400 + 5·80)/15 = 53.33…, not (40 + 80)/2.
        var rollUp = new AreaRollUp(Tree, [3, 3, 4, 5]);
        var design = Design(1, 3, 6, 5);

        var means = rollUp.OfEach(domain => Linearisation.Mean(design, [10, 30, 50, 80], domain).Value);

        Assert.That(means, Is.EqualTo(new double?[] { 800 / 15.0, 40, 80, 25, 50, 80 }).Within(1e-12));
    }

    [Test]
    public void Domains_RowsKnownLessClosely_BelongToWhatIsKnown()
    {
        var rollUp = new AreaRollUp(Tree, [5, 1, 0, -1]);

        Assert.Multiple(() =>
        {
            Assert.That(rollUp.Domains.Select(domain => domain.Name), Is.EqualTo(Tree.Areas.Select(area => area.Code)));
            Assert.That(rollUp.Domains.Select(domain => domain.Count), Is.EqualTo(new[] { 3, 1, 1, 0, 0, 1 }));
            Assert.That(rollUp.Domains[1].RowAt(0), Is.EqualTo(1));
        });
    }

    [Test]
    public void OfEach_AnyRows_MakesTheCityTheWeightedMeanOfItsCounties() =>
        Gen.Select(Gen.Int[3, 5], Gen.Double[0.1, 9], Gen.Double[0, 100])
            .Array[1, 40]
            .Sample(rows =>
            {
                var rollUp = new AreaRollUp(Tree, [.. rows.Select(row => row.Item1)]);
                var design = Design([.. rows.Select(row => row.Item2)]);
                double[] values = [.. rows.Select(row => row.Item3)];
                var means = rollUp.OfEach(domain => Linearisation.Mean(design, values, domain).Value ?? 0);
                var people = rollUp.OfEach(domain =>
                    Linearisation.Total(design, values.Select(_ => 1.0).ToArray(), domain).Value ?? 0
                );

                Assert.That(
                    (people[1] * means[1] + people[2] * means[2]) / people[0],
                    Is.EqualTo(means[0]).Within(1e-9)
                );
            });

    [Test]
    public void New_RowBeyondTheTree_IsRefused() =>
        Assert.That(() => new AreaRollUp(Tree, [6]), Throws.ArgumentException);

    private static SampleDesign Design(params double[] weights) =>
        SampleDesign.Of(new SamplingPlan { Weights = weights });

    private static Area Area(string code, string? parent) =>
        new()
        {
            Code = code,
            Parent = parent,
            Name = new LocalText(new Dictionary<string, string> { ["zh-CN"] = code }),
        };
}
