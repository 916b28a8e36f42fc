using System.Data.Common;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Assistance;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Assistance;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Slips;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Responses;

/// <summary>What a helper wrote down is filed with the mode and the code of the helper, while that helper may file.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class AssistedFilingTests(TestDatabase database)
{
    private const string Code = "云03";

    private readonly ResponseStore store = new(database);
    private readonly HelperStore helpers = new(database);

    [Test]
    public async Task FileAsync_EveryMode_IsFoundAgain([Values] AnswerMode mode)
    {
        var wave = await OpenWaveAsync();
        var response = Of(wave, mode, mode == AnswerMode.SelfCompleted ? null : Code);

        Assert.That(await store.FileAsync(response, CancellationToken.None), Is.InstanceOf<Filing.Filed>());
        Assert.That(await store.FindAsync(wave.Id, response.Id, CancellationToken.None), Is.EqualTo(response));
        Assert.That(
            (await store.ListAsync(wave.Id, 0, 10, CancellationToken.None)).Single().Response,
            Is.EqualTo(response)
        );
    }

    [Test]
    public async Task FileAsync_HelperOfAnotherWaveOrVoid_IsRefusedAndNothingIsOnFile()
    {
        var (wave, other) = (await OpenWaveAsync(), await OpenWaveAsync("青01"));
        var first = Of(wave, AnswerMode.Helped);
        await store.FileAsync(first, CancellationToken.None);
        await helpers.VoidAsync(wave.Id, Code, CancellationToken.None);

        var filings = await store.FileAllAsync(
            [
                Of(wave, AnswerMode.Helped),
                Of(wave, AnswerMode.Paper, "青01"),
                first,
                Of(wave, mode: null, helper: null),
            ],
            CancellationToken.None
        );

        Assert.That(
            filings,
            Is.EqualTo(
                new Filing[]
                {
                    new Filing.HelperRefused(HelperFault.Void),
                    new Filing.HelperRefused(HelperFault.Unknown),
                    new Filing.AlreadyFiled(first),
                    new Filing.Filed(),
                }
            ),
            "A resend of what was filed before is answered as the first time."
        );
        Assert.That(await store.ListAsync(other.Id, 0, 10, CancellationToken.None), Is.Empty);
        Assert.That(await store.ListAsync(wave.Id, 0, 10, CancellationToken.None), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task FileAsync_WhileTheHelperIsTakenBack_WaitsAndIsToldSo()
    {
        var wave = await OpenWaveAsync();
        Task<Filing> filing;
        await using (var voiding = await DatabaseTransaction.BeginAsync(database, CancellationToken.None))
        {
            await new HelperStore(voiding).VoidAsync(wave.Id, Code, CancellationToken.None);
            filing = Task.Run(() => store.FileAsync(Of(wave, AnswerMode.FaceToFace), CancellationToken.None));
            await voiding.CommitAsync(CancellationToken.None);
        }

        Assert.That(await filing, Is.EqualTo(new Filing.HelperRefused(HelperFault.Void)));
    }

    [Test]
    public async Task FileAsync_ByAHelperToAWaveOfSlips_NeedsNoneAndUsesTheOneThatCame()
    {
        var wave = await OpenWaveAsync(access: WaveAccess.SlipsOnly);
        var slip = TestSlips.Printed("00000001");
        var slips = new SlipStore(database);
        await slips.AddAsync(wave.Id, [slip], CancellationToken.None);
        var alone = Of(wave, AnswerMode.SelfCompleted, helper: null);

        var filings = await store.FileAllAsync(
            [
                new Arrival(Of(wave, AnswerMode.Helped)),
                new Arrival(Of(wave, AnswerMode.Helped), slip.CodeHash),
                new Arrival(Of(wave, AnswerMode.Helped), slip.CodeHash),
                new Arrival(alone),
            ],
            CancellationToken.None
        );

        Assert.That(
            filings,
            Is.EqualTo(
                new Filing[]
                {
                    new Filing.Filed(),
                    new Filing.Filed(),
                    new Filing.SlipRefused(SlipFault.Used),
                    new Filing.SlipRefused(SlipFault.Missing),
                }
            )
        );
        Assert.That(
            (await slips.FindAsync(wave.Id, slip.CodeHash, CancellationToken.None))!.State,
            Is.EqualTo(SlipState.Used)
        );
    }

    [TestCase(AnswerMode.Helped, null)]
    [TestCase(AnswerMode.SelfCompleted, Code)]
    [TestCase(null, Code)]
    public async Task FileAsync_ModeAndHelperThatDoNotAgree_AreKeptOutByTheDatabase(AnswerMode? mode, string? helper)
    {
        var wave = await OpenWaveAsync();
        await Assert.ThatAsync(
            () => store.FileAsync(Of(wave, mode, helper), CancellationToken.None),
            Throws.InstanceOf<DbException>()
        );
    }

    private static Response Of(Wave wave, AnswerMode? mode, string? helper = Code) =>
        Specimen.Response(wave.Id) with
        {
            Channel = Channel.Web,
            Mode = mode,
            Helper = helper,
        };

    private async Task<Wave> OpenWaveAsync(string helper = Code, WaveAccess access = WaveAccess.Open)
    {
        var survey = Specimen.Survey();
        await new SurveyStore(database).AddAsync(survey, CancellationToken.None);
        var wave = Specimen.Wave(survey.Id, await Specimen.PublishAsync(database)) with { Access = access };
        await new WaveStore(database).AddAsync(wave, CancellationToken.None);
        await helpers.AddAsync(wave.Id, TestHelpers.Helper(helper), CancellationToken.None);
        return wave;
    }
}
