using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Reporting.Sheets;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>A wave as a city's office has it: ten projects, ten districts, four more breakdowns, two thousand responses.</summary>
internal static class CityWave
{
    public static readonly (string Code, string Title, string English, string Department)[] Projects =
    [
        (
            "2026-elderly",
            "社区（村）老年助餐与居家适老化改造工程",
            "Meals for older people and safer homes",
            "市民政局"
        ),
        ("2026-assistance", "困难家庭精准帮扶工程", "Help for families in need", "市民政局"),
        ("2026-infant", "普惠托育服务扩容工程", "More places in infant care", "市卫生健康委员会"),
        ("2026-employment", "就业创业服务提升工程", "Better services for jobs and start-ups", "市人力资源和社会保障局"),
        ("2026-health", "家门口看病便民工程", "A doctor near every door", "市卫生健康委员会"),
        ("2026-education", "义务教育学位与学校午餐改善工程", "School places and school meals", "市教育局"),
        (
            "2026-transport",
            "城乡道路畅通与公交便民工程",
            "Open roads and handy buses in town and country",
            "市交通运输局"
        ),
        ("2026-safety", "平安城乡治安防控提升工程", "Better public security in town and country", "市公安局"),
        (
            "2026-environment",
            "河道治理、垃圾清运与口袋公园建设工程",
            "Clean rivers, waste removal and pocket parks",
            "市生态环境局"
        ),
        ("2026-food", "农贸市场改造与食品快检工程", "Renewed markets and quick food tests", "市市场监督管理局"),
    ];

    public static SummarySource Source(string language = LocalText.Chinese)
    {
        var small = SmallWave.Source("2026年度十件民生实事群众满意度调查");
        return small with
        {
            Survey = small.Survey with
            {
                Title = Sample.Text(
                    "年度十件民生实事群众满意度调查",
                    "Residents' satisfaction with the year's ten livelihood projects"
                ),
                Commissioner = Sample.Text(
                    "云澜市人民代表大会常务委员会",
                    "Standing Committee of the Yunlan People's Congress"
                ),
            },
            Wave = small.Wave with { Title = Sample.Text("2026年度", "2026") },
            Language = language,
            Projects =
            [
                .. Projects.Select(project => new Project
                {
                    Code = project.Code,
                    Title = Sample.Text(project.Title, project.English),
                    Subject = Sample.Text("民生"),
                    Department = Sample.Text(project.Department),
                    Year = 2026,
                    Goal = Sample.Text("年内建成"),
                }),
            ],
            Scores = CityScores.Of(small.Scores),
        };
    }
}
