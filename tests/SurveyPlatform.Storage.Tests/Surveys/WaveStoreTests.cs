using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Surveys;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class WaveStoreTests(TestDatabase database)
{
    private readonly WaveStore store = new(database);

    [TestCase(null)]
    [TestCase(3)]
    public async Task AddAsync_ClosedByHandOrNot_IsFoundAgain(int? closedAfterDays)
    {
        var wave = await Specimen.OpenWaveAsync(database);
        var other = wave with
        {
            Id = Guid.NewGuid(),
            OpensAt = wave.OpensAt.AddDays(1),
            Access = WaveAccess.SlipsOnly,
            ClosedAt = closedAfterDays is { } days ? wave.OpensAt.AddDays(days) : null,
        };

        var isAdded = await store.AddAsync(other, CancellationToken.None);

        var found = await store.FindAsync(other.Id, CancellationToken.None);
        var listed = await store.ListAsync(wave.SurveyId, CancellationToken.None);
        var open = await store.FindOpenAsync(wave.SurveyId, other.OpensAt, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(isAdded, Is.True);
            Assert.That(found, Is.EqualTo(other));
            Assert.That(listed, Is.EqualTo(new[] { wave, other }));
            Assert.That(open, Is.EqualTo(other));
        });
    }

    [Test]
    public async Task AddAsync_IdTaken_ChangesNothing()
    {
        var wave = await Specimen.OpenWaveAsync(database);

        var isAdded = await store.AddAsync(wave with { Title = Specimen.Text("另一个") }, CancellationToken.None);

        Assert.That(isAdded, Is.False);
        Assert.That(await store.FindAsync(wave.Id, CancellationToken.None), Is.EqualTo(wave));
    }

    [Test]
    public async Task FindAsync_UnknownId_IsNull() =>
        Assert.That(await store.FindAsync(Guid.NewGuid(), CancellationToken.None), Is.Null);

    [Test]
    public async Task FindOpenAsync_AtAnyMoment_AgreesWithTheWave()
    {
        var wave = await Specimen.OpenWaveAsync(database);
        await store.CloseAsync(wave.Id, wave.OpensAt.AddDays(20), CancellationToken.None);
        var closed = (await store.FindAsync(wave.Id, CancellationToken.None))!;
        var moments =
            from moment in new[] { closed.OpensAt, closed.ClosedAt!.Value, closed.ClosesAt }
            from milliseconds in new[] { -1, 0, 1 }
            select moment.AddMilliseconds(milliseconds);

        foreach (var moment in moments)
        {
            var open = await store.FindOpenAsync(wave.SurveyId, moment, CancellationToken.None);
            Assert.That(open is not null, Is.EqualTo(closed.StateAt(moment) == WaveState.Open), $"{moment:O}");
        }
    }

    [Test]
    public async Task FindOpenAsync_SeveralOpen_IsTheOneThatOpenedLast()
    {
        var first = await Specimen.OpenWaveAsync(database);
        var second = first with { Id = Guid.NewGuid(), OpensAt = first.OpensAt.AddDays(1) };
        var third = first with { Id = Guid.NewGuid(), OpensAt = first.OpensAt.AddDays(9) };
        await store.AddAsync(second, CancellationToken.None);
        await store.AddAsync(third, CancellationToken.None);

        var open = await store.FindOpenAsync(first.SurveyId, first.OpensAt.AddDays(5), CancellationToken.None);

        Assert.That(open, Is.EqualTo(second));
    }

    [Test]
    public async Task CloseAsync_Open_ClosesItOnce()
    {
        var wave = await Specimen.OpenWaveAsync(database);

        var first = await store.CloseAsync(wave.Id, wave.OpensAt.AddDays(1), CancellationToken.None);
        var second = await store.CloseAsync(wave.Id, wave.OpensAt.AddDays(2), CancellationToken.None);

        var found = await store.FindAsync(wave.Id, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That((first, second), Is.EqualTo((true, false)));
            Assert.That(found!.ClosedAt, Is.EqualTo(wave.OpensAt.AddDays(1)));
        });
    }

    [Test]
    public async Task CloseAsync_ClosedByItsTimeOrUnknown_IsFalse()
    {
        var wave = await Specimen.OpenWaveAsync(database);

        Assert.That(await store.CloseAsync(wave.Id, wave.ClosesAt, CancellationToken.None), Is.False);
        Assert.That(await store.CloseAsync(Guid.NewGuid(), wave.OpensAt, CancellationToken.None), Is.False);
    }
}
