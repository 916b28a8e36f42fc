using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Resident.Serving;

namespace SurveyPlatform.Browser.Tests.Hosting;

/// <summary>The real program on a real port, with the fictional city in a folder of its own.</summary>
public sealed class Product : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-browser-");

    private Product() => UseKestrel(0);

    /// <summary>Where a browser finds it.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    public static Product Start()
    {
        var product = new Product();
        product.StartServer();
        return product;
    }

    /// <summary>A survey of its own for one test, on the city's questionnaire, with one wave open or over.</summary>
    public Task<TestSurvey> OpenSurveyAsync(bool isOver = false) => OpenSurveyAsync(Demonstrated, version: 1, isOver);

    /// <summary>A survey of its own for one test, on a questionnaire of its own.</summary>
    public async Task<TestSurvey> OpenSurveyAsync(Questionnaire questionnaire)
    {
        var id = Guid.NewGuid();
        var desk = Services.GetRequiredService<QuestionnaireDesk>();
        await desk.AddAsync(id, questionnaire, CancellationToken.None);
        var published = await desk.PublishAsync(id, CancellationToken.None);
        Assert.That(published, Is.InstanceOf<PublishResult.Published>());
        return await OpenSurveyAsync(id, version: 1, isOver: false);
    }

    /// <summary>The answers on file for a wave, each as its JSON text.</summary>
    public async Task<IReadOnlyList<string>> ListAnswersAsync(TestSurvey survey)
    {
        var reading = Services.GetRequiredService<ResponseReading>();
        var batch = await reading.ListAsync(survey.WaveId, after: 0, limit: 100, CancellationToken.None);
        return batch is null ? [] : [.. batch.Responses.Select(stored => stored.Response.Answers)];
    }

    /// <summary>Mode and helper of the responses on file for a wave, in the order of their filing.</summary>
    public async Task<IReadOnlyList<(AnswerMode? Mode, string? Helper)>> ListModesAsync(TestSurvey survey)
    {
        var reading = Services.GetRequiredService<ResponseReading>();
        var batch = await reading.ListAsync(survey.WaveId, after: 0, limit: 100, CancellationToken.None);
        return batch is null
            ? []
            : [.. batch.Responses.Select(stored => (stored.Response.Mode, stored.Response.Helper))];
    }

    /// <summary>Enlists a helper.</summary>
    /// <returns>The path of the link.</returns>
    public async Task<string> EnlistAsync(TestSurvey survey, string name)
    {
        var desk = Services.GetRequiredService<HelperDesk>();
        var result = await desk.EnlistAsync(survey.WaveId, [new HelperOrder(name, "990102")], CancellationToken.None);
        return ((IssueResult<EnlistedHelper>.Issued)result).All[0].Path;
    }

    /// <summary>Files the first of the sample responses, as a helper or a respondent sends it.</summary>
    public async Task FileAsync(TestSurvey survey, AnswerMode mode, string? helper)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "responses.ndjson"));
        var sample = JsonSerializer.Deserialize<SampleResponse>(lines[0], SampleResponse.Json)!;
        var intake = Services.GetRequiredService<ResponseIntake>();
        var asked = (await intake.FindAsync(survey.WaveId, CancellationToken.None))!;
        var submission = new Submission(
            Guid.NewGuid(),
            Channel.Web,
            sample.Language,
            sample.Seconds,
            AnswerSheet.Of(asked.Questionnaire, sample.Answers)
        )
        {
            Mode = mode,
            Helper = helper,
        };
        var result = await intake.FileAsync(asked, submission, CancellationToken.None);
        Assert.That(result, Is.InstanceOf<IntakeResult.Filed>());
    }

    public Task VoidAsync(TestSurvey survey, string code) =>
        Services.GetRequiredService<HelperDesk>().VoidAsync(survey.WaveId, code, CancellationToken.None);

    /// <summary>What was suspect of each response on file when it came in.</summary>
    public async Task<IReadOnlyList<Suspicions>> ListSuspicionsAsync(TestSurvey survey)
    {
        var reading = Services.GetRequiredService<ResponseReading>();
        var batch = await reading.ListAsync(survey.WaveId, after: 0, limit: 100, CancellationToken.None);
        return batch is null ? [] : [.. batch.Responses.Select(stored => stored.Response.Suspicions)];
    }

    /// <summary>Puts a response on file of which something was suspect.</summary>
    public Task FileSuspectAsync(TestSurvey survey, Suspicions suspicions) =>
        Services
            .GetRequiredService<ResponseStore>()
            .FileAsync(
                new Response
                {
                    Id = Guid.NewGuid(),
                    WaveId = survey.WaveId,
                    Channel = Channel.Web,
                    Language = LocalText.Chinese,
                    Answers = "{}",
                    Receipt = $"{Guid.NewGuid():N}",
                    FiledAt = TimeProvider.System.GetUtcNow(),
                    Suspicions = suspicions,
                },
                CancellationToken.None
            );

    /// <summary>As if a flood of forms had come to the survey.</summary>
    public void Alarm(TestSurvey survey) => Services.GetRequiredService<FormGuard>().Alarm(survey.WaveId);

    /// <summary>Where the part of the script is that is fetched only during a flood.</summary>
    public string CheckScriptPath => Services.GetRequiredService<PageAssets>().CheckScriptPath;

    public Task CloseAsync(TestSurvey survey) =>
        Services.GetRequiredService<SurveyDesk>().CloseWaveAsync(survey.WaveId, CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Storage:Provider", "Sqlite");
        builder.UseSetting("Storage:Folder", folder.FullName);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && folder.Exists)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The questionnaire of <c>seeds/wave.json</c>.</summary>
    private static readonly Guid Demonstrated = Guid.Parse("d40a7f93-1e68-4b2c-9c75-58e3a6f1b027");

    private async Task<TestSurvey> OpenSurveyAsync(Guid questionnaireId, int version, bool isOver)
    {
        var desk = Services.GetRequiredService<SurveyDesk>();
        var now = TimeProvider.System.GetUtcNow();
        var survey = new Survey
        {
            Id = Guid.NewGuid(),
            Slug = $"test-{Guid.NewGuid():N}",
            Title = LocalText.InChinese("年度十件民生实事群众满意度调查"),
            Commissioner = LocalText.InChinese("云澜市人民代表大会常务委员会"),
        };
        var wave = new Wave
        {
            Id = Guid.NewGuid(),
            SurveyId = survey.Id,
            Title = LocalText.InChinese("测试"),
            QuestionnaireId = questionnaireId,
            QuestionnaireVersion = version,
            OpensAt = now.AddDays(-2),
            ClosesAt = isOver ? now.AddDays(-1) : now.AddDays(1),
        };
        await desk.AddAsync(survey, CancellationToken.None);
        await desk.AddWaveAsync(wave, CancellationToken.None);
        return new TestSurvey(survey.Slug, wave.Id);
    }
}
