using System.Text.Json;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Questionnaires;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Storage.Tests.Specimens;

/// <summary>One of each thing that is stored, every property set. Each call makes another, so that tests do not meet.</summary>
internal static class Specimen
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>2026-03-01 00:30:00.250 in China is still February in UTC.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 3, 1, 0, 30, 0, 250, China);

    public static LocalText Text(string chinese) =>
        new([new(LocalText.Chinese, chinese), new(LocalText.English, "O'Neil \"quoted\" \\ 50 %")]);

    public static AreaTree Areas() =>
        new(
            NewCode(),
            [
                new Area { Code = "510900", Name = Text("遂宁市") },
                new Area
                {
                    Code = "510903",
                    Name = Text("船山区"),
                    Parent = "510900",
                },
            ]
        );

    public static Questionnaire Questionnaire(string title = "生活满意度调查") =>
        new()
        {
            Schema = Model.Questionnaires.Questionnaire.CurrentSchema,
            Code = NewCode(),
            Title = Text(title),
            Languages = [LocalText.Chinese, LocalText.English],
            Introduction = Text("请如实填写。"),
            Scales = [Satisfaction()],
            Sections =
            [
                new Section
                {
                    Code = "all",
                    Title = Text("总体"),
                    Items =
                    [
                        new RatingItem
                        {
                            Code = "q1",
                            Stem = Text("您是否满意？"),
                            Scale = "satisfaction",
                        },
                        new LongTextItem
                        {
                            Code = "q2",
                            Stem = Text("意见"),
                            VisibleWhen = "q1 <= 2",
                        },
                    ],
                },
            ],
        };

    public static Survey Survey() =>
        new()
        {
            Id = Guid.NewGuid(),
            Slug = NewCode(),
            Title = Text("民生实事满意度"),
            Commissioner = Text("市人大常委会"),
            Population = new PopulationFrame
            {
                Code = "census",
                Source = "第七次全国人口普查",
                Dimensions = ["area", "sex"],
                Cells = [new PopulationCell { Key = ["510903", "f"], Count = 3_000_000_000 }],
            },
            Weighting = new WeightingPlan
            {
                PostStrata =
                [
                    ["area", "sex"],
                    [],
                ],
                Margins =
                [
                    ["area"],
                    ["sex"],
                ],
                LeastPerCell = 5,
                Trimming = new TrimmingRule
                {
                    Basis = TrimmingBasis.Mean,
                    Lower = 1.0 / 3,
                    Upper = 5,
                },
            },
            Sampling = new SamplingScheme
            {
                Strata = new SamplingVariable { Tag = "area" },
                Units = new SamplingVariable { Tag = "area", AreaLevel = 3 },
                AreUnitsNested = true,
                LonelyUnits = LonelyUnits.Average,
            },
            Breakdowns = ["area", "ageband"],
            LeastBase = 12,
            Confidence = 0.9,
        };

    public static Wave Wave(Guid surveyId, PublishedVersion on) =>
        new()
        {
            Id = Guid.NewGuid(),
            SurveyId = surveyId,
            Title = Text("2026年度"),
            QuestionnaireId = on.QuestionnaireId,
            QuestionnaireVersion = on.Version,
            OpensAt = Morning,
            ClosesAt = Morning.AddDays(30),
        };

    public static Response Response(Guid waveId) =>
        new()
        {
            Id = Guid.NewGuid(),
            WaveId = waveId,
            Channel = Channel.Api,
            Language = LocalText.English,
            Seconds = 95,
            Answers = """{"q1":1,"q2":"路灯不亮，O'Neil \"说\" 𠮷"}""",
            Receipt = NewCode(),
            FiledAt = Morning.AddHours(1),
            Suspicions = Suspicions.TrapFilled | Suspicions.TooQuick,
        };

    public static async Task<PublishedVersion> PublishAsync(IDatabase database)
    {
        var (store, id, content) = (new QuestionnaireStore(database), Guid.NewGuid(), Questionnaire());
        await store.AddAsync(id, content, Morning, CancellationToken.None);
        return await store.PublishAsync(id, content, Morning, CancellationToken.None);
    }

    /// <summary>Puts a wave on file with all it rests on: open from <see cref="Morning"/> for thirty days.</summary>
    public static async Task<Wave> OpenWaveAsync(IDatabase database)
    {
        var survey = Survey();
        await new SurveyStore(database).AddAsync(survey, CancellationToken.None);
        var wave = Wave(survey.Id, await PublishAsync(database));
        await new WaveStore(database).AddAsync(wave, CancellationToken.None);
        return wave;
    }

    /// <summary>What two values of many parts are compared by: lists in records are equal only to themselves.</summary>
    public static string Json<T>(T value) => JsonSerializer.Serialize(value, QuestionnaireJson.Options);

    private static Scale Satisfaction() =>
        new()
        {
            Code = "satisfaction",
            Steps =
            [
                new ScaleStep
                {
                    Value = 5,
                    Label = Text("非常满意"),
                    IsSatisfied = true,
                },
                new ScaleStep { Value = 1, Label = Text("非常不满意") },
            ],
        };

    private static string NewCode() => $"c{Guid.NewGuid():N}";
}
