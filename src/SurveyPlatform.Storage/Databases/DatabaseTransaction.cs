using System.Data.Common;

namespace SurveyPlatform.Storage.Databases;

/// <summary>
/// One transaction over any number of stores: a store made on it writes inside it, and all is undone unless
/// <see cref="CommitAsync"/> was called before it is disposed. It serves one caller at a time.
/// </summary>
/// <example>
/// <code>
/// await using var transaction = await DatabaseTransaction.BeginAsync(database, ct);
/// await new SurveyStore(transaction).AddAsync(survey, ct);
/// await new WaveStore(transaction).AddAsync(wave, ct);
/// await transaction.CommitAsync(ct);
/// </code>
/// </example>
public sealed class DatabaseTransaction : IDatabase, IAsyncDisposable
{
    private readonly IDatabase database;
    private readonly DbConnection owned;
    private readonly DbTransaction transaction;

    private DatabaseTransaction(IDatabase database, DbConnection owned, DbTransaction transaction)
    {
        this.database = database;
        this.owned = owned;
        this.transaction = transaction;
    }

    public string Dialect => database.Dialect;

    public static async Task<DatabaseTransaction> BeginAsync(IDatabase database, CancellationToken ct)
    {
        var connection = await database.OpenAsync(ct);
        return new DatabaseTransaction(database, connection, await connection.BeginTransactionAsync(ct));
    }

    /// <summary>The transaction's own connection, on loan: disposing it leaves it open.</summary>
    public Task<DbConnection> OpenAsync(CancellationToken ct) =>
        Task.FromResult<DbConnection>(new LentConnection(owned, transaction));

    public Task LockSchemaAsync(DbConnection connection, CancellationToken ct) =>
        database.LockSchemaAsync(connection, ct);

    public Task<bool> HasTableAsync(DbConnection connection, string name, CancellationToken ct) =>
        database.HasTableAsync(connection, name, ct);

    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await owned.DisposeAsync();
    }
}
