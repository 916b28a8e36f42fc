using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Reporting.Sheets;
using SurveyPlatform.Reporting.Tests.Samples;
using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Tests.Sheets;

public sealed class MethodSheetTests
{
    private const string Sheet = "方法与数据说明";

    [Test]
    public void Write_Weighting_NamesWhatWasUsedAndWhatWasRefused()
    {
        using var file = new WorkbookFile(SmallWave.Source());

        Assert.Multiple(() =>
        {
            Assert.That(ValueOf(file, "加权办法"), Is.EqualTo("事后分层：按 区域 × 性别 的总体人数加权。"));
            Assert.That(
                ValueOf(file, "未采用的更细分层"),
                Is.EqualTo("区域 × 性别 × 年龄段：共 20 格，其中 3 格的答卷少于要求的最低数。")
            );
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "最小权重")), Is.EqualTo([1.0 / 3]));
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "加权设计效应")), Is.EqualTo([1.137]));
        });
    }

    [Test]
    public void Write_Unweighted_SaysWhomResultsStandFor()
    {
        using var file = new WorkbookFile(EmptyWave.Source());

        Assert.Multiple(() =>
        {
            Assert.That(ValueOf(file, "加权办法"), Does.StartWith("不加权"));
            Assert.That(ValueOf(file, "最小权重"), Is.EqualTo("—"));
        });
    }

    [Test]
    public void Write_Raking_NamesTheMarginsAndWhatBecameOfTheBounds()
    {
        using var file = new WorkbookFile(Weighted(Raked));

        Assert.Multiple(() =>
        {
            Assert.That(
                ValueOf(file, "加权办法"),
                Is.EqualTo("边际加权：分别按 区域 × 性别 / 年龄段 的总体人数加权，使各项人数同时与总体一致。")
            );
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "边际格数")), Is.EqualTo([9]));
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "迭代次数")), Is.EqualTo([14]));
            Assert.That(ValueOf(file, "权重下限"), Is.EqualTo("权重中位数的 0.333 倍"));
            Assert.That(ValueOf(file, "权重上限"), Is.EqualTo("权重中位数的 3 倍"));
            Assert.That(ValueOf(file, "各轮压回上下限的权重（份）"), Is.EqualTo("0 → 1,012 → 3"));
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "最后仍在上下限以外的权重（份）")), Is.EqualTo([2]));
            Assert.That(() => file.RowOf(Sheet, "事后分层格数"), Throws.InvalidOperationException);
        });
    }

    [Test]
    public void Write_Sampling_NamesStrataAndUnitsAndStrataOfOneUnit()
    {
        using var file = new WorkbookFile(Weighted(Raked));

        Assert.Multiple(() =>
        {
            Assert.That(ValueOf(file, "抽样层"), Is.EqualTo("第 1 级地区（第 1 级为区县），共 3 个"));
            Assert.That(ValueOf(file, "抽样单元"), Is.EqualTo("第 3 级地区（第 1 级为区县），共 1,045 个"));
            Assert.That(
                ValueOf(file, "只有一个抽样单元的层"),
                Is.EqualTo("东山县 / 西岭区。层内看不出差异，改用它与总平均的差距计算误差，结果偏保守。")
            );
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "不知道抽样层或抽样单元的答卷")), Is.EqualTo([4]));
        });
    }

    [Test]
    public void Write_RakingAndSampling_AreToldInEnglishToo()
    {
        using var file = new WorkbookFile(Weighted(Raked) with { Language = "en" });
        string ValueOf(string label) =>
            file["Method and data"].Cell(file.RowOf("Method and data", label), 2).GetString();

        Assert.Multiple(() =>
        {
            Assert.That(
                ValueOf("Weighting"),
                Is.EqualTo("Raked to the population by district × sex / age band, each taken alone.")
            );
            Assert.That(ValueOf("Upper bound of weights"), Is.EqualTo("3 times the median weight"));
            Assert.That(ValueOf("Sampling units"), Is.EqualTo("places of level 3 (level 1: districts); 1,045 in all"));
            Assert.That(
                ValueOf("Strata of one unit"),
                Does.StartWith("Dongshan / 西岭区. One unit shows no variation")
            );
        });
    }

    [Test]
    public void Write_SamplingOfNothingSaid_SaysHowItWasTaken()
    {
        using var file = new WorkbookFile(SmallWave.Source());

        Assert.That(ValueOf(file, "抽样方式"), Is.EqualTo("没有指定：每位答卷人当作从总体中单独抽取。"));
    }

    [Test]
    public void Write_RespondentsAsUnits_AreCounted()
    {
        using var file = new WorkbookFile(
            Weighted(report =>
                Raked(report) with
                {
                    Sampling = Raked(report).Sampling! with { Strata = null, Units = null, LonelyStrata = [] },
                }
            )
        );

        Assert.Multiple(() =>
        {
            Assert.That(ValueOf(file, "抽样层"), Is.EqualTo("不分层"));
            Assert.That(ValueOf(file, "抽样单元"), Is.EqualTo("答卷人，共 1,045 个"));
            Assert.That(() => file.RowOf(Sheet, "只有一个抽样单元的层"), Throws.InvalidOperationException);
        });
    }

    [Test]
    public void Write_Scale_PrintsPointsAndSatisfiedSteps()
    {
        using var file = new WorkbookFile(SmallWave.Source());
        var first = file.RowOf(Sheet, "satisfaction");
        var steps = Enumerable.Range(first, 5).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(
                steps.SelectMany(row => file.Row(Sheet, row)),
                Is.EqualTo(new double[] { 5, 100, 4, 75, 3, 50, 2, 25, 1, 0 })
            );
            Assert.That(
                steps.Select(row => file[Sheet].Cell(row, 5).GetString()),
                Is.EqualTo(["计入满意", "计入满意", "不计入满意", "不计入满意", "不计入满意"])
            );
            Assert.That(file[Sheet].Cell(first + 5, 5).GetString(), Does.StartWith("不计分，不进入满意率的分母"));
        });
    }

    [Test]
    public void Write_Version_IsNamedBeyondDoubt()
    {
        var source = SmallWave.Source();
        using var file = new WorkbookFile(source);

        Assert.Multiple(() =>
        {
            Assert.That(ValueOf(file, "内容校验码"), Is.EqualTo(source.ContentHash));
            Assert.That(ValueOf(file, "软件版本"), Is.EqualTo("1.4.0"));
            Assert.That(ValueOf(file, "生成时间"), Is.EqualTo("2026年4月2日 14:05"));
            Assert.That(ValueOf(file, "时区"), Is.EqualTo("Asia/Shanghai"));
        });
    }

    [Test]
    public void Write_SuspectResponses_CountsThemByReasonAndShowsTheScoresWithoutThem()
    {
        var source = SmallWave.Source();
        var node = source.Scores.Nodes[0];
        using var file = new WorkbookFile(
            source with
            {
                Quality = new WaveQuality
                {
                    Responses = 60,
                    LeftOut = 0,
                    Rules = new ResponseQualityRules(),
                    Grid = [],
                    MedianSeconds = null,
                    WithoutTime = 60,
                    Flagged =
                    [
                        Suspect(Suspicions.SameDevice | Suspicions.TooQuick),
                        Suspect(Suspicions.TooQuick),
                        Suspect(Suspicions.None) with
                        {
                            IsSpeeder = true,
                        },
                    ],
                    Weighting = source.Scores.Weighting,
                    WeightingWithoutFlagged = null,
                    Nodes = [new NodeQuality(node.Node, 1, Sample.Estimate(70.5, 2, 60), Sample.Estimate(66, 2, 57))],
                },
            }
        );

        Assert.Multiple(() =>
        {
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "有疑点的答卷")), Is.EqualTo([3]));
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "填得比最快的阅读还快")), Is.EqualTo([2]));
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "同一设备再次提交")), Is.EqualTo([1]));
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "填了人看不见的栏目")), Is.EqualTo([0]));
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "用时不到中位数的一半")), Is.EqualTo([1]));
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "指标名称") + 1), Is.EqualTo([70.5, 66, -4.5]));
        });
    }

    [Test]
    public void Write_WhereNobodyLookedForSuspects_SaysNothingOfThem()
    {
        using var file = new WorkbookFile(SmallWave.Source());

        Assert.That(() => file.RowOf(Sheet, "有疑点的答卷"), Throws.InvalidOperationException);
    }

    private static SuspectResponse Suspect(Suspicions suspicions) =>
        new(Guid.NewGuid(), IsSpeeder: false, IsStraightLiner: false, DuplicateOf: null, suspicions);

    private static SummarySource Weighted(Func<WeightingReport, WeightingReport> change)
    {
        var source = SmallWave.Source();
        return source with { Scores = source.Scores with { Weighting = change(source.Scores.Weighting) } };
    }

    private static WeightingReport Raked(WeightingReport report) =>
        report with
        {
            PostStrata = null,
            Cells = 0,
            Raking = new RakingReport
            {
                Margins = [new RakedMargin(["area", "sex"], 4), new RakedMargin(["ageband"], 5)],
                Cycles = 14,
            },
            Trimming = new TrimmingReport
            {
                Rule = new TrimmingRule { Lower = 1 / 3.0, Upper = 3 },
                Moved = [0, 1012, 3],
                Outside = 2,
            },
            Sampling = new SamplingReport
            {
                Strata = new SamplingVariable { Tag = "area" },
                StratumCount = 3,
                Units = new SamplingVariable { Tag = "area", AreaLevel = 3 },
                UnitCount = 1045,
                LonelyUnits = LonelyUnits.Adjust,
                LonelyStrata = [Sample.Group("a2", "东山县", "Dongshan"), Sample.Group("a3", "西岭区")],
                WithoutPlace = 4,
            },
        };

    private static string ValueOf(WorkbookFile file, string label) =>
        file[Sheet].Cell(file.RowOf(Sheet, label), 2).GetString();
}
