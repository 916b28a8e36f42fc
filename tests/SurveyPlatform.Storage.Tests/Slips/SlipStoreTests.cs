using Dapper;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Slips;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class SlipStoreTests(TestDatabase database)
{
    private readonly SlipStore store = new(database);

    [Test]
    public async Task ListAsync_AfterAdd_IsEveryColumnByPlaceAndSerial()
    {
        var waveId = (await Specimen.OpenWaveAsync(database)).Id;
        HashedSlip[] slips =
        [
            TestSlips.Personal("00000001", "代表 O'Neil"),
            TestSlips.Printed("00000003"),
            TestSlips.Printed("00000002"),
            TestSlips.Personal("00000004", "专家", area: "510902"),
        ];

        var added = await store.AddAsync(waveId, slips, CancellationToken.None);

        Assert.That(added, Is.EquivalentTo(new[] { "00000001", "00000002", "00000003", "00000004" }));
        Assert.That(
            await store.ListAsync(waveId, new SlipFilter(), CancellationToken.None),
            Is.EqualTo(new[] { slips[3].Slip, slips[2].Slip, slips[1].Slip, slips[0].Slip })
        );
    }

    [Test]
    public async Task AddAsync_SerialOrCodeTaken_LeavesItOutAndKeepsTheOthers()
    {
        var waveId = (await Specimen.OpenWaveAsync(database)).Id;
        var first = TestSlips.Printed("1");
        await store.AddAsync(waveId, [first], CancellationToken.None);
        var added = await store.AddAsync(
            waveId,
            [TestSlips.Printed("1"), TestSlips.Printed("2") with { CodeHash = first.CodeHash }, TestSlips.Printed("3")],
            CancellationToken.None
        );
        Assert.That(added, Is.EqualTo(new[] { "3" }));
    }

    [Test]
    public async Task AddAsync_MoreThanOneStatementTakes_AddsAll()
    {
        var waveId = (await Specimen.OpenWaveAsync(database)).Id;
        var slips = Enumerable.Range(0, 1203).Select(i => TestSlips.Printed($"{i:D8}")).ToList();
        Assert.That(await store.AddAsync(waveId, slips, CancellationToken.None), Has.Count.EqualTo(1203));
        Assert.That(
            await store.FindAsync(waveId, slips[1202].CodeHash, CancellationToken.None),
            Is.EqualTo(slips[1202].Slip)
        );
    }

    [Test]
    public async Task FindAsync_OfAnotherWave_FindsNothing()
    {
        var (one, other) = (await Specimen.OpenWaveAsync(database), await Specimen.OpenWaveAsync(database));
        var slip = TestSlips.Printed("1");
        await store.AddAsync(one.Id, [slip], CancellationToken.None);
        Assert.That(await store.FindAsync(other.Id, slip.CodeHash, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task VoidAsync_OfAPlace_TakesBackItsPrintedSlipsOnly()
    {
        var waveId = (await Specimen.OpenWaveAsync(database)).Id;
        await store.AddAsync(
            waveId,
            [
                TestSlips.Printed("1"),
                TestSlips.Printed("2"),
                TestSlips.Printed("3", "510902"),
                TestSlips.Personal("4", "代表", TestSlips.Village),
                TestSlips.Printed("5", area: null),
            ],
            CancellationToken.None
        );

        var one = await store.VoidAsync(waveId, "1", area: null, CancellationToken.None);
        var again = await store.VoidAsync(waveId, "1", area: null, CancellationToken.None);
        var place = await store.VoidAsync(waveId, serial: null, TestSlips.Village, CancellationToken.None);

        var good = await store.ListAsync(waveId, new SlipFilter(State: SlipState.Issued), CancellationToken.None);
        var counts = await store.CountAsync(waveId, CancellationToken.None);
        var nowhere = await store.VoidAsync(waveId, serial: null, area: null, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That((one, again, place, nowhere), Is.EqualTo((1, 0, 1, 1)));
            Assert.That(good.Select(slip => slip.Serial), Is.EqualTo(new[] { "3", "4", "5" }));
            Assert.That(
                counts.Select(count => (count.Area, count.Kind, count.State, count.Count)),
                Is.EqualTo(
                    new (string?, SlipKind, SlipState, int)[]
                    {
                        ("510902", SlipKind.Printed, SlipState.Issued, 1),
                        (TestSlips.Village, SlipKind.Personal, SlipState.Issued, 1),
                        (TestSlips.Village, SlipKind.Printed, SlipState.Void, 2),
                        (null, SlipKind.Printed, SlipState.Issued, 1),
                    }
                )
            );
        });
    }

    [TestCase(SlipKind.Personal, null, "2")]
    [TestCase(null, "510902", "3")]
    public async Task ListAsync_Filtered_IsWhatIsMeant(SlipKind? kind, string? area, string serial)
    {
        var waveId = (await Specimen.OpenWaveAsync(database)).Id;
        await store.AddAsync(
            waveId,
            [TestSlips.Printed("1"), TestSlips.Personal("2", "代表"), TestSlips.Printed("3", "510902")],
            CancellationToken.None
        );
        var found = await store.ListAsync(waveId, new SlipFilter(kind, Area: area), CancellationToken.None);
        Assert.That(found.Select(slip => slip.Serial), Is.EqualTo(new[] { serial }));
    }

    [Test]
    public async Task Slip_HasNoColumnForTimeOrderOrResponse()
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var reader = await connection.ExecuteReaderAsync("select * from slip where 1 = 0");
        Assert.That(
            Enumerable.Range(0, reader.FieldCount).Select(reader.GetName),
            Is.EqualTo(new[] { "wave_id", "code_hash", "serial", "kind", "area", "addressee", "state" })
        );
    }
}
