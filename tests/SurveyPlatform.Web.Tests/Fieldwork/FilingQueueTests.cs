using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Questionnaires;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Fieldwork;

/// <summary>Nobody is told "filed" before it is on the disk, and nothing that was taken is lost.</summary>
internal sealed class FilingQueueTests
{
    private GatedDatabase database = null!;
    private FilingQueue queue = null!;
    private Wave wave = null!;

    [SetUp]
    public async Task Start()
    {
        database = new GatedDatabase();
        await new Migrator(database.Direct).MigrateAsync(CancellationToken.None);
        wave = await AddWaveAsync();
        queue = new FilingQueue(
            new ResponseStore(database),
            Options.Create(new FilingOptions { Waiting = 20, MostPerCommit = 10 }),
            NullLogger<FilingQueue>.Instance
        );
        await queue.StartAsync(CancellationToken.None);
    }

    [TearDown]
    public async Task Stop()
    {
        database.OpenGate();
        await queue.StopAsync(CancellationToken.None);
        database.Dispose();
    }

    [Test]
    public async Task FileAsync_BeforeTheCommit_IsNotAnswered()
    {
        var filing = queue.FileAsync(new Arrival(Response()), CancellationToken.None);
        await Task.Delay(100);
        Assert.That(filing.IsCompleted, Is.False);

        database.OpenGate();

        Assert.That(await filing, Is.EqualTo(new Filing.Filed()));
    }

    [Test]
    public async Task FileAsync_ByASenderWhoHangsUp_IsOnFileAndAResendIsTold()
    {
        using var line = new CancellationTokenSource();
        var response = Response();
        var filing = queue.FileAsync(new Arrival(response), line.Token);
        await line.CancelAsync();
        await Task.WhenAny(filing);
        Assert.That(filing.IsCanceled, Is.True);

        database.OpenGate();

        var again = await queue.FileAsync(new Arrival(response with { Receipt = "SECOND" }), CancellationToken.None);
        Assert.That(again, Is.EqualTo(new Filing.AlreadyFiled(response)));
    }

    [Test]
    public async Task FileAsync_MoreThanThereIsRoomFor_RefusesTheRestAtOnceAndFilesWhatItTook()
    {
        var filings = Enumerable
            .Range(0, 60)
            .Select(_ => queue.FileAsync(new Arrival(Response()), CancellationToken.None))
            .ToList();

        // Twenty wait, and ten at the most are with the writer.
        var refused = filings.Where(filing => filing.IsCompleted).ToList();
        Assert.That(refused, Has.Count.InRange(30, 40));
        database.OpenGate();
        var outcomes = await Task.WhenAll(filings);

        Assert.That(outcomes.Count(outcome => outcome is null), Is.EqualTo(refused.Count));
        Assert.That(await CountAsync(), Is.EqualTo(filings.Count - refused.Count));
    }

    [Test]
    public async Task StopAsync_WhileResponsesWait_ComesBackWhenAllOfThemAreOnFile()
    {
        var filings = Enumerable
            .Range(0, 20)
            .Select(_ => queue.FileAsync(new Arrival(Response()), CancellationToken.None))
            .ToList();
        var stopping = queue.StopAsync(CancellationToken.None);
        Assert.That(
            await queue.FileAsync(new Arrival(Response()), CancellationToken.None),
            Is.Null,
            "Nothing more is taken."
        );
        Assert.That(stopping.IsCompleted, Is.False);

        database.OpenGate();
        await stopping;

        Assert.That(await Task.WhenAll(filings), Has.All.EqualTo(new Filing.Filed()));
        Assert.That(await CountAsync(), Is.EqualTo(20));
    }

    [Test]
    public async Task StopAsync_BeforeTheWriterCameToRun_StillWritesWhatWaits()
    {
        database.OpenGate();
        var early = new FilingQueue(
            new ResponseStore(database),
            Options.Create(new FilingOptions()),
            NullLogger<FilingQueue>.Instance
        );
        var filing = early.FileAsync(new Arrival(Response()), CancellationToken.None);

        await early.StartAsync(CancellationToken.None);
        await early.StopAsync(CancellationToken.None);

        Assert.That(filing.IsCompleted, Is.True);
        Assert.That(await filing, Is.EqualTo(new Filing.Filed()));
    }

    [Test]
    public async Task FileAsync_OneThatCannotBeKept_TakesNoneOfItsNeighboursWithIt()
    {
        var responses = Enumerable.Range(0, 9).Select(_ => Response()).ToList();
        responses[4] = responses[4] with { Receipt = string.Empty };
        var filings = responses.ConvertAll(response => queue.FileAsync(new Arrival(response), CancellationToken.None));
        database.OpenGate();

        await Task.WhenAny(Task.WhenAll(filings));
        Assert.That(filings[4].Exception?.InnerException, Is.InstanceOf<System.Data.Common.DbException>());
        filings.RemoveAt(4);
        Assert.That(await Task.WhenAll(filings), Has.All.EqualTo(new Filing.Filed()));
        Assert.That(await CountAsync(), Is.EqualTo(8));
    }

    private Response Response() =>
        new()
        {
            Id = Guid.NewGuid(),
            WaveId = wave.Id,
            Channel = Channel.Web,
            Language = LocalText.Chinese,
            Answers = """{"road":5}""",
            Receipt = Guid.NewGuid().ToString("N"),
            FiledAt = wave.OpensAt,
        };

    private async Task<int> CountAsync() =>
        (await new ResponseStore(database.Direct).ListAsync(wave.Id, 0, 1000, CancellationToken.None)).Count;

    private async Task<Wave> AddWaveAsync()
    {
        var content = QuestionnaireJson.Read(System.Text.Encoding.UTF8.GetBytes(TwelveRows.Questionnaire));
        var (questionnaireId, now) = (Guid.NewGuid(), new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        var survey = new Survey
        {
            Id = Guid.NewGuid(),
            Slug = "queue",
            Title = LocalText.InChinese("调查"),
            Commissioner = LocalText.InChinese("某市"),
        };
        var opened = new Wave
        {
            Id = Guid.NewGuid(),
            SurveyId = survey.Id,
            Title = LocalText.InChinese("第一轮"),
            QuestionnaireId = questionnaireId,
            QuestionnaireVersion = 1,
            OpensAt = now,
            ClosesAt = now.AddDays(1),
        };
        var questionnaires = new QuestionnaireStore(database.Direct);
        await questionnaires.AddAsync(questionnaireId, content, now, CancellationToken.None);
        await questionnaires.PublishAsync(questionnaireId, content, now, CancellationToken.None);
        await new SurveyStore(database.Direct).AddAsync(survey, CancellationToken.None);
        await new WaveStore(database.Direct).AddAsync(opened, CancellationToken.None);
        return opened;
    }
}
