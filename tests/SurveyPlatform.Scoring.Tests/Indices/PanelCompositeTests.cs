using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class PanelCompositeTests
{
    private static readonly PanelScheme Scheme = new()
    {
        Panels = [new Panel("residents", 60, 100), new Panel("leaders", 30, 5), new Panel("web", 10, 50)],
    };

    private static readonly PanelScheme Lenient = Scheme with { WhenAbsent = AbsentPanelRule.Renormalise };

    [Test]
    public void Of_AllPanels_MixesThemByWeight()
    {
        // 0.6·80 + 0.3·90 + 0.1·70 = 82; V = 0.36·1 + 0.09·0 + 0.01·16 = 0.52.
        var composite = PanelComposite.Of(
            Scheme,
            Figures(("residents", 80, 1, 400), ("leaders", 90, 0, 5), ("web", 70, 4, 50))
        );

        Assert.Multiple(() =>
        {
            Assert.That(composite.Score.Value, Is.EqualTo(82).Within(1e-12));
            Assert.That(composite.Score.StandardError, Is.EqualTo(Math.Sqrt(0.52)).Within(1e-12));
            Assert.That(composite.Parts.Select(part => part.Standing), Is.All.EqualTo(PanelStanding.Counted));
            Assert.That(
                composite.Parts.Select(part => part.ShareCounted),
                Is.EqualTo(new[] { 0.6, 0.3, 0.1 }).Within(1e-12)
            );
        });
    }

    [Test]
    public void Of_PanelTooSmall_FollowsTheRuleAndPrintsIt()
    {
        // (60·80 + 30·90)/90 = 83.33…
        var figures = Figures(("residents", 80, 1, 400), ("leaders", 90, 0, 5), ("web", 70, 4, 49));

        var (strict, lenient) = (PanelComposite.Of(Scheme, figures), PanelComposite.Of(Lenient, figures));

        Assert.Multiple(() =>
        {
            Assert.That(strict.Score.Value, Is.Null);
            Assert.That(strict.Score.Absence, Is.EqualTo(ScoringFault.TooFewCases));
            Assert.That(strict.Parts.Select(part => part.ShareCounted), Is.All.Zero);
            Assert.That(lenient.Score.Value, Is.EqualTo(7500 / 90.0).Within(1e-12));
            Assert.That(lenient.Score.Coverage, Is.EqualTo(0.9).Within(1e-12));
            Assert.That(
                lenient.Describe().Split('\n'),
                Is.EqualTo(
                    new[]
                    {
                        "residents 60.0%: 80.0 (n 400), counted 66.7%",
                        "leaders 30.0%: 90.0 (n 5), counted 33.3%",
                        "web 10.0%: 70.0 (n 49), too small, least n 50",
                        "rule: Arithmetic mean, others take over from 65.0%; counted 90.0%",
                        "score: 83.3",
                    }
                )
            );
            Assert.That(
                strict.Describe().Split('\n')[^2..],
                Is.EqualTo(
                    new[]
                    {
                        "rule: Arithmetic mean, every panel must count; counted 90.0%",
                        "score: none, TOO_FEW_CASES",
                    }
                )
            );
        });
    }

    [Test]
    public void Of_TooLittleWeightLeft_HasNoScore()
    {
        // Leaders and web hold 40 of 100.
        var composite = PanelComposite.Of(Lenient, Figures(("leaders", 90, 0, 5), ("web", 70, 4, 50)));

        Assert.Multiple(() =>
        {
            Assert.That(composite.Score.Value, Is.Null);
            Assert.That(composite.Score.Absence, Is.EqualTo(ScoringFault.AllMissing));
            Assert.That(composite.Score.Coverage, Is.EqualTo(0.4).Within(1e-12));
            Assert.That(composite.Parts[0].Standing, Is.EqualTo(PanelStanding.Missing));
            Assert.That(composite.Describe(), Does.StartWith("residents 60.0%: no figure, missing"));
        });
    }

    [Test]
    public void Of_MissingPanel_KeepsItsReason()
    {
        var figures = Figures(("residents", 80, 1, 400), ("web", 70, 4, 50));
        figures["leaders"] = Estimate.None(ScoringFault.ZeroWeights);

        Assert.That(PanelComposite.Of(Scheme, figures).Score.Absence, Is.EqualTo(ScoringFault.ZeroWeights));
    }

    [Test]
    public void Of_PanelWithoutWeight_IsShownAndNotMissed()
    {
        var scheme = new PanelScheme { Panels = [new Panel("residents", 1), new Panel("web", 0)] };

        Assert.That(PanelComposite.Of(scheme, Figures(("residents", 80, 1, 400))).Score.Value, Is.EqualTo(80));
    }

    [Test]
    public void Of_GeometricMean_SaysWhatItCannotTake() =>
        Assert.That(
            PanelComposite
                .Of(
                    Scheme with
                    {
                        Kind = MeanKind.Geometric,
                    },
                    Figures(("residents", 0, 1, 400), ("leaders", 90, 0, 5), ("web", 70, 4, 50))
                )
                .Score.Absence,
            Is.EqualTo(ScoringFault.NonPositive)
        );

    [Test]
    public void Of_UnfitScheme_IsRefused()
    {
        PanelScheme Of(params Panel[] panels) => new() { Panels = panels };
        Assert.Multiple(() =>
        {
            Assert.That(
                () => PanelComposite.Of(Scheme, Figures(("experts", 1, 1, 1))),
                Refusal.With("UNKNOWN_CODE", "experts")
            );
            Assert.That(() => PanelComposite.Of(Of(), Figures()), Throws.ArgumentException);
            Assert.That(() => PanelComposite.Of(Of(new("a", 1), new("a", 1)), Figures()), Throws.ArgumentException);
            Assert.That(() => PanelComposite.Of(Of(new Panel("a", 0)), Figures()), Refusal.With("ZERO_WEIGHTS"));
            Assert.That(() => PanelComposite.Of(Of(new Panel("a", -1)), Figures()), Refusal.With("NEGATIVE_WEIGHT"));
            Assert.That(
                () => PanelComposite.Of(Of(new Panel("a", double.NaN)), Figures()),
                Refusal.With("MISSING_WEIGHT")
            );
        });
    }

    private static Dictionary<string, Estimate> Figures(
        params (string Code, double Value, double Error, int Base)[] all
    ) =>
        all.ToDictionary(
            figure => figure.Code,
            figure => new Estimate
            {
                Value = figure.Value,
                StandardError = figure.Error,
                Base = figure.Base,
                DegreesOfFreedom = figure.Base - 1,
            }
        );
}
