using System.Security.Cryptography;
using SurveyPlatform.Storage.Accounts;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Accounts;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class ApiKeyStoreTests(TestDatabase database)
{
    private readonly ApiKeyStore store = new(database);

    [Test]
    public async Task AddAsync_EverythingSet_IsFoundAgain()
    {
        var key = Key() with { ExpiresAt = Specimen.Morning.AddYears(1), RevokedAt = Specimen.Morning.AddDays(1) };

        var isAdded = await store.AddAsync(key, CancellationToken.None);

        Assert.That(isAdded, Is.True);
        await AssertIsFoundAsync(key);
    }

    [Test]
    public async Task AddAsync_NothingSetThatNeedNotBe_IsFoundAgain()
    {
        var key = Key() with { Scopes = [] };

        await store.AddAsync(key, CancellationToken.None);

        await AssertIsFoundAsync(key);
    }

    [Test]
    public async Task AddAsync_IdOrHashTaken_ChangesNothing()
    {
        var key = Key();
        await store.AddAsync(key, CancellationToken.None);

        var byHash = await store.AddAsync(Key() with { Hash = key.Hash }, CancellationToken.None);
        var byId = await store.AddAsync(Key() with { Id = key.Id }, CancellationToken.None);

        Assert.That((byHash, byId), Is.EqualTo((false, false)));
        await AssertIsFoundAsync(key);
    }

    [Test]
    public async Task FindByHashAsync_Unknown_IsNull() =>
        Assert.That(await store.FindByHashAsync(Key().Hash, CancellationToken.None), Is.Null);

    [Test]
    public async Task RevokeAsync_OnFile_RevokesOnce()
    {
        var key = Key();
        await store.AddAsync(key, CancellationToken.None);

        var first = await store.RevokeAsync(key.Id, Specimen.Morning, CancellationToken.None);
        var second = await store.RevokeAsync(key.Id, Specimen.Morning.AddDays(1), CancellationToken.None);

        Assert.That((first, second), Is.EqualTo((true, false)));
        await AssertIsFoundAsync(key with { RevokedAt = Specimen.Morning });
        Assert.That(await store.RevokeAsync(Guid.NewGuid(), Specimen.Morning, CancellationToken.None), Is.False);
    }

    private async Task AssertIsFoundAsync(ApiKey key)
    {
        var found = await store.FindByHashAsync(key.Hash, CancellationToken.None);
        var listed = (await store.ListAsync(CancellationToken.None)).Single(one => one.Id == key.Id);
        Assert.That(Told(found!), Is.EqualTo(Told(key)));
        Assert.That(Told(listed), Is.EqualTo(Told(key)));
    }

    /// <summary>The instants in UTC, as they come back.</summary>
    private static string Told(ApiKey key) =>
        Specimen.Json(
            key with
            {
                CreatedAt = key.CreatedAt.ToUniversalTime(),
                ExpiresAt = key.ExpiresAt?.ToUniversalTime(),
                RevokedAt = key.RevokedAt?.ToUniversalTime(),
            }
        );

    private static ApiKey Key() =>
        new()
        {
            Id = Guid.NewGuid(),
            Name = "12345 热线对接",
            Hash = Convert.ToHexStringLower(SHA256.HashData(Guid.NewGuid().ToByteArray())),
            Scopes = ["responses:write", "scores:read"],
            CreatedAt = Specimen.Morning,
        };
}
