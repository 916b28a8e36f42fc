using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Reporting.Sheets;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>
/// A wave that fits on a hand: two projects, two districts and a third without a response, one breakdown more, every kind of field.
/// </summary>
internal static class SmallWave
{
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly Scale FiveSteps = new()
    {
        Code = "satisfaction",
        Steps =
        [
            Step(5, "非常满意", isSatisfied: true),
            Step(4, "满意", isSatisfied: true),
            Step(3, "一般", isSatisfied: false),
            Step(2, "不满意", isSatisfied: false),
            Step(1, "非常不满意", isSatisfied: false),
        ],
        NonAnswers = [new() { Kind = NonAnswer.DontKnow, Label = Sample.Text("不了解", "Don't know") }],
    };

    public static SummarySource Source(string title = "年度民生实事满意度调查") =>
        new()
        {
            Survey = new()
            {
                Id = Guid.Parse("6f1c2a84-9d0b-4e57-8a36-2b7f5c90d1e4"),
                Slug = "minsheng",
                Title = Sample.Text(title),
                Commissioner = Sample.Text(title),
            },
            Wave = Wave(title),
            Questionnaire = Questionnaire(title),
            Version = 3,
            ContentHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            Scores = SmallScores.Of(title),
            Projects = [Project("p1", title), Project("007", title)],
            GeneratedAt = new DateTimeOffset(2026, 4, 2, 6, 5, 0, TimeSpan.Zero),
            SoftwareVersion = "1.4.0",
            Zone = Shanghai,
        };

    private static Wave Wave(string title) =>
        new()
        {
            Id = Guid.Parse("b83e4d17-52c6-4f09-a1d8-7e94306bc25f"),
            SurveyId = Guid.Parse("6f1c2a84-9d0b-4e57-8a36-2b7f5c90d1e4"),
            Title = Sample.Text(title),
            QuestionnaireId = Guid.Parse("d40a7f93-1e68-4b2c-9c75-58e3a6f1b027"),
            QuestionnaireVersion = 3,
            // Midnight in Shanghai, on 1 March and on 1 April.
            OpensAt = new DateTimeOffset(2026, 2, 28, 16, 0, 0, TimeSpan.Zero),
            ClosesAt = new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero),
        };

    private static Questionnaire Questionnaire(string title) =>
        new()
        {
            Schema = Model.Questionnaires.Questionnaire.CurrentSchema,
            Code = "minsheng",
            Title = Sample.Text(title),
            Languages = [LocalText.Chinese],
            Scales = [FiveSteps],
            Sections =
            [
                new()
                {
                    Code = "all",
                    Title = Sample.Text(title),
                    Items = [.. SmallFields.All(title).Select(field => field.Item).Distinct()],
                },
            ],
        };

    private static Project Project(string code, string title) =>
        new()
        {
            Code = code,
            Title = Sample.Text(title),
            Subject = Sample.Text(title),
            Department = Sample.Text(title),
            Year = 2026,
            Goal = Sample.Text(title),
        };

    private static ScaleStep Step(int value, string label, bool isSatisfied) =>
        new()
        {
            Value = value,
            Label = Sample.Text(label),
            IsSatisfied = isSatisfied,
        };
}
