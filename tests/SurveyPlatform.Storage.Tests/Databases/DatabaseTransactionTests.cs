using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Databases;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class DatabaseTransactionTests(TestDatabase database)
{
    [Test]
    public async Task CommitAsync_TwoStoresWrote_KeepsBoth()
    {
        var (survey, published) = (Specimen.Survey(), await Specimen.PublishAsync(database));
        var wave = Specimen.Wave(survey.Id, published);

        await using (var transaction = await DatabaseTransaction.BeginAsync(database, CancellationToken.None))
        {
            await new SurveyStore(transaction).AddAsync(survey, CancellationToken.None);
            await new WaveStore(transaction).AddAsync(wave, CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }

        Assert.That(await new SurveyStore(database).FindAsync(survey.Id, CancellationToken.None), Is.Not.Null);
        Assert.That(await new WaveStore(database).FindAsync(wave.Id, CancellationToken.None), Is.Not.Null);
    }

    [Test]
    public async Task DisposeAsync_NotCommitted_KeepsNothing()
    {
        var survey = Specimen.Survey();

        await using (var transaction = await DatabaseTransaction.BeginAsync(database, CancellationToken.None))
        {
            await new SurveyStore(transaction).AddAsync(survey, CancellationToken.None);
            Assert.That(await new SurveyStore(transaction).FindAsync(survey.Id, CancellationToken.None), Is.Not.Null);
        }

        Assert.That(await new SurveyStore(database).FindAsync(survey.Id, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task DisposeAsync_StoreBeganATransactionOfItsOwn_KeepsNothing()
    {
        var response = Specimen.Response((await Specimen.OpenWaveAsync(database)).Id);

        await using (var transaction = await DatabaseTransaction.BeginAsync(database, CancellationToken.None))
        {
            var filing = await new ResponseStore(transaction).FileAsync(response, CancellationToken.None);
            Assert.That(filing, Is.InstanceOf<Filing.Filed>());
        }

        var found = await new ResponseStore(database).FindAsync(response.WaveId, response.Id, CancellationToken.None);
        Assert.That(found, Is.Null);
    }
}
