using SurveyPlatform.Storage.Accounts;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Accounts;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class AccountStoreTests(TestDatabase database)
{
    private readonly AccountStore store = new(database);

    [Test]
    public async Task AddAsync_EveryRoleBarredOrNot_IsFoundAgain(
        [Values] AccountRole role,
        [Values(null, 15)] int? barredForMinutes
    )
    {
        var account = Account() with
        {
            Role = role,
            FailedSignIns = 4,
            LockedUntil = barredForMinutes is { } minutes ? Specimen.Morning.AddMinutes(minutes) : null,
        };

        var isAdded = await store.AddAsync(account, CancellationToken.None);

        var listed = await store.ListAsync(CancellationToken.None);
        var found = new[]
        {
            await store.FindAsync(account.Id, CancellationToken.None),
            await store.FindByNameAsync(account.Name, CancellationToken.None),
            listed.Single(one => one.Id == account.Id),
        };
        Assert.That(isAdded, Is.True);
        Assert.That(found, Is.All.EqualTo(account));
    }

    [Test]
    public async Task FindByNameAsync_AnotherCase_FindsTheAccountAsItIsWritten()
    {
        var account = Account() with { Name = "Wang.Fang-王芳-Ä" };
        await store.AddAsync(account, CancellationToken.None);

        var found = await store.FindByNameAsync("WANG.fANG-王芳-Ä", CancellationToken.None);
        var other = await store.FindByNameAsync("wang.fang-王芳-ä", CancellationToken.None);

        Assert.That(found, Is.EqualTo(account));
        Assert.That(other, Is.Null);
    }

    [Test]
    public async Task AddAsync_NameTakenInAnotherCaseOrIdTaken_ChangesNothing()
    {
        var account = Account();
        await store.AddAsync(account, CancellationToken.None);

        var byName = await store.AddAsync(
            Account() with
            {
                Name = account.Name.ToUpperInvariant(),
            },
            CancellationToken.None
        );
        var byId = await store.AddAsync(Account() with { Id = account.Id }, CancellationToken.None);

        Assert.That((byName, byId), Is.EqualTo((false, false)));
        Assert.That(await store.FindAsync(account.Id, CancellationToken.None), Is.EqualTo(account));
    }

    [Test]
    public async Task RecordFailureAsync_WithAndWithoutABar_CountsAndKeepsTheBar()
    {
        var (account, bar) = (Account(), Specimen.Morning.AddMinutes(15));
        await store.AddAsync(account, CancellationToken.None);

        var counts = new[]
        {
            await store.RecordFailureAsync(account.Id, null, CancellationToken.None),
            await store.RecordFailureAsync(account.Id, bar, CancellationToken.None),
            await store.RecordFailureAsync(account.Id, null, CancellationToken.None),
        };

        var found = await store.FindAsync(account.Id, CancellationToken.None);
        Assert.That(counts, Is.EqualTo(Enumerable.Range(1, 3)));
        Assert.That(found, Is.EqualTo(account with { FailedSignIns = 3, LockedUntil = bar }));
    }

    [Test]
    public async Task RecordFailureAsync_ManyAtOnce_CountsEach()
    {
        var account = Account();
        await store.AddAsync(account, CancellationToken.None);

        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => Task.Run(() => store.RecordFailureAsync(account.Id, null, CancellationToken.None)))
        );

        Assert.That(counts, Is.EquivalentTo(Enumerable.Range(1, 10)));
    }

    [Test]
    public async Task RecordSuccessAsync_AfterFailures_ForgetsThemAndTheBar()
    {
        var account = Account();
        await store.AddAsync(
            account with
            {
                FailedSignIns = 9,
                LockedUntil = Specimen.Morning,
            },
            CancellationToken.None
        );

        var isRecorded = await store.RecordSuccessAsync(account.Id, CancellationToken.None);

        Assert.That(isRecorded, Is.True);
        Assert.That(await store.FindAsync(account.Id, CancellationToken.None), Is.EqualTo(account));
    }

    [Test]
    public async Task SetPasswordHashAsync_OnFile_ChangesNothingElse()
    {
        var account = Account();
        await store.AddAsync(account, CancellationToken.None);

        var isSet = await store.SetPasswordHashAsync(account.Id, "新的", CancellationToken.None);

        var found = await store.FindAsync(account.Id, CancellationToken.None);
        Assert.That(isSet, Is.True);
        Assert.That(found, Is.EqualTo(account with { PasswordHash = "新的" }));
    }

    [Test]
    public async Task Record_UnknownAccount_SaysSo()
    {
        var id = Guid.NewGuid();

        Assert.That(await store.RecordFailureAsync(id, null, CancellationToken.None), Is.Zero);
        Assert.That(await store.RecordSuccessAsync(id, CancellationToken.None), Is.False);
        Assert.That(await store.SetPasswordHashAsync(id, "x", CancellationToken.None), Is.False);
        Assert.That(await store.FindAsync(id, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task AnyAsync_BeforeAndAfterTheFirst_TellsThemApart()
    {
        var own = (await database.MakeEmptyAsync()).Connect();
        await new Storage.Databases.Migrator(own).MigrateAsync(CancellationToken.None);
        var accounts = new AccountStore(own);

        var before = await accounts.AnyAsync(CancellationToken.None);
        await accounts.AddAsync(Account(), CancellationToken.None);
        var after = await accounts.AnyAsync(CancellationToken.None);

        Assert.That((before, after), Is.EqualTo((false, true)));
    }

    private static Account Account() =>
        new()
        {
            Id = Guid.NewGuid(),
            Name = $"Fang-{Guid.NewGuid():N}",
            PasswordHash = "AQAAAAIAAYag==",
            Role = AccountRole.Analyst,
            CreatedAt = Specimen.Morning,
        };
}
