using System.Data;
using System.Data.Common;

namespace SurveyPlatform.Storage.Databases;

/// <summary>What a store gets that begins a transaction within its caller's: whether all is kept, the caller decides.</summary>
internal sealed class LentTransaction(DbConnection connection, IsolationLevel isolationLevel) : DbTransaction
{
    public override IsolationLevel IsolationLevel => isolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
        // The caller commits.
    }

    public override void Rollback()
    {
        // A store gives up by an exception, on which the caller does not commit.
    }
}
