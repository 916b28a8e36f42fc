using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace SurveyPlatform.Storage.Databases;

/// <summary>The connection of a transaction in the hands of a store, which may use it but neither close it nor commit.</summary>
internal sealed class LentConnection(DbConnection owned, DbTransaction transaction) : DbConnection
{
    [AllowNull]
    public override string ConnectionString
    {
        get => owned.ConnectionString;
        set => throw new NotSupportedException("A lent connection stays what it is.");
    }

    public override string Database => owned.Database;

    public override string DataSource => owned.DataSource;

    public override string ServerVersion => owned.ServerVersion;

    public override ConnectionState State => owned.State;

    /// <exception cref="NotSupportedException">Always.</exception>
    public override void ChangeDatabase(string databaseName) =>
        throw new NotSupportedException("A lent connection stays where it is.");

    public override void Close()
    {
        // The transaction goes on after the store that borrowed its connection is done.
    }

    public override void Open()
    {
        // It was opened before it was lent.
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        new LentTransaction(this, transaction.IsolationLevel);

    protected override DbCommand CreateDbCommand() => owned.CreateCommand();
}
