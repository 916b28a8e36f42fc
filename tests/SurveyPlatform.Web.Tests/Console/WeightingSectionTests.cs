using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Console.Language;
using SurveyPlatform.Web.Console.Sections;

namespace SurveyPlatform.Web.Tests.Console;

/// <summary>How responses were drawn and weighted, in words.</summary>
internal sealed class WeightingSectionTests
{
    private static readonly WeightingReport PostStratified = new()
    {
        PostStrata = ["area"],
        Cells = 3,
        Refused = [],
        WithoutWeight = 0,
        Population = 1000,
        Source = "census",
        LeastWeight = 0.5,
        MostWeight = 2,
        DesignEffect = 1.2,
        EffectiveBase = 10,
    };

    private static readonly WeightingReport Raked = PostStratified with
    {
        PostStrata = null,
        Cells = 0,
        Raking = new RakingReport
        {
            Margins = [new RakedMargin(["area", "sex"], 6), new RakedMargin(["ageband"], 5)],
            Cycles = 9,
        },
        Trimming = new TrimmingReport
        {
            Rule = new TrimmingRule { Upper = 3 },
            Moved = [0, 4],
            Outside = 17,
        },
        Sampling = new SamplingReport
        {
            Strata = new SamplingVariable { Tag = "area" },
            StratumCount = 23,
            Units = null,
            UnitCount = 1045,
            LonelyUnits = LonelyUnits.Adjust,
            LonelyStrata =
            [
                new Group("e", LocalText.InChinese("东山县")),
                new Group("w", LocalText.InChinese("西岭区")),
            ],
            WithoutPlace = 19,
        },
    };

    [Test]
    public async Task Section_OfARakedSample_SaysSo()
    {
        var text = await TextOfAsync(Raked, LocalText.Chinese);

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("所以分别按“区域 × 性别、年龄段”加权"));
            Assert.That(text, Does.Contain("还有 17 份在范围以外"));
            Assert.That(text, Does.Contain("23 个抽样层，1,045 个抽样单元"));
            Assert.That(text, Does.Contain("只有一个抽样单元，误差只能另作估计：东山县、西岭区。"));
            Assert.That(text, Does.Contain("有 19 份答卷不知道来自哪个抽样层或单元"));
            Assert.That(text, Does.Contain("99.5% 区间表示"));
            Assert.That(text, Does.Not.Contain("个类别，合计"));
        });
    }

    [Test]
    public async Task Section_OfARakedSample_SaysSoInEnglish()
    {
        var text = await TextOfAsync(Raked, LocalText.English);

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("weighted by each of these alone"));
            Assert.That(text, Does.Contain("23 strata, 1,045 sampling units"));
            Assert.That(text, Does.Contain("19 responses do not say from which stratum or unit they come"));
        });
    }

    [Test]
    public async Task Section_OfPostStrata_SaysNothingOfWhatWasNotDone()
    {
        var text = await TextOfAsync(PostStratified, LocalText.Chinese);

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("共 3 个类别"));
            Assert.That(text, Does.Not.Contain("分别按"));
            Assert.That(text, Does.Not.Contain("规定范围"));
            Assert.That(text, Does.Not.Contain("抽样层"));
        });
    }

    [Test]
    public async Task Section_OfWeightsThatWouldTellOfFew_SaysWhyItIsSilent()
    {
        var telling = PostStratified with
        {
            TellsOfFew = true,
            WithoutWeight = null,
            LeastWeight = null,
            MostWeight = null,
            DesignEffect = null,
            EffectiveBase = null,
        };
        var (chinese, english) = (
            await TextOfAsync(telling, LocalText.Chinese),
            await TextOfAsync(telling, LocalText.English)
        );

        Assert.Multiple(() =>
        {
            Assert.That(chinese, Does.Contain("会透露人数过少的组有多少人").And.Not.Contain("平均权重"));
            Assert.That(english, Does.Contain("would tell how many a group has").And.Not.Contain("times the mean"));
        });
    }

    private static async Task<string> TextOfAsync(WeightingReport weighting, string language)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(new Words(language, DisplayZone.Shanghai))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(WeightingSection.Report)] = ReportOf(weighting),
        };
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var section = await renderer.RenderComponentAsync<WeightingSection>(
                ParameterView.FromDictionary(parameters)
            );
            return WebUtility.HtmlDecode(section.ToHtmlString());
        });
    }

    // The section reads neither the wave nor its form.
    private static WaveReport ReportOf(WeightingReport weighting) =>
        new(
            new Survey
            {
                Id = Guid.NewGuid(),
                Slug = "s",
                Title = LocalText.InChinese("调查"),
                Commissioner = LocalText.InChinese("市人大常委会"),
                Confidence = 0.995,
            },
            Wave: null!,
            Form: null!,
            new WaveScores
            {
                Responses = 12,
                LeftOut = 0,
                Weighting = weighting,
                Breakdowns = [],
                Nodes = [],
                ProjectRanking = SignificanceRanking.Of([]),
                Ratings = [],
                Recommendation = null,
                Distributions = [],
            }
        );
}
