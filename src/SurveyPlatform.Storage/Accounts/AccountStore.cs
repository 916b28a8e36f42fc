using Dapper;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Accounts;

/// <summary>Keeps the accounts of persons.</summary>
public sealed class AccountStore(IDatabase database)
{
    /// <returns>False when the id or the name is taken.</returns>
    public async Task<bool> AddAsync(Account account, CancellationToken ct)
    {
        const string Sql = """
            insert into account (account_id, name, lower_name, password_hash, role,
                                 failed_sign_ins, locked_until, created_at)
            values (@Id, @Name, @LowerName, @PasswordHash, @Role,
                    @FailedSignIns, @LockedUntil, @CreatedAt)
            on conflict do nothing
            """;

        await using var connection = await database.OpenAsync(ct);
        var row = new
        {
            account.Id,
            account.Name,
            LowerName = Lower(account.Name),
            account.PasswordHash,
            Role = account.Role.ToString(),
            account.FailedSignIns,
            account.LockedUntil,
            account.CreatedAt,
        };
        return await connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: ct)) == 1;
    }

    public async Task<Account?> FindAsync(Guid id, CancellationToken ct)
    {
        const string Sql = """
            select account_id as id, name, password_hash, role, failed_sign_ins, locked_until, created_at
              from account
             where account_id = @id
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<Account>(
            new CommandDefinition(Sql, new { id }, cancellationToken: ct)
        );
    }

    /// <summary>The account of a name, in whatever case its letters A to Z are written.</summary>
    public async Task<Account?> FindByNameAsync(string name, CancellationToken ct)
    {
        const string Sql = """
            select account_id as id, name, password_hash, role, failed_sign_ins, locked_until, created_at
              from account
             where lower_name = @LowerName
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<Account>(
            new CommandDefinition(Sql, new { LowerName = Lower(name) }, cancellationToken: ct)
        );
    }

    /// <summary>Lists all accounts by name.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken ct)
    {
        const string Sql = """
            select account_id as id, name, password_hash, role, failed_sign_ins, locked_until, created_at
              from account
             order by lower_name
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Account>(new CommandDefinition(Sql, cancellationToken: ct));
        return rows.AsList();
    }

    /// <summary>Whether there is any account; where there is none, the first one may be made.</summary>
    public async Task<bool> AnyAsync(CancellationToken ct)
    {
        const string Sql = """
            select count(*)
              from account
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(Sql, cancellationToken: ct)) > 0;
    }

    /// <summary>Counts a failed sign-in.</summary>
    /// <param name="id">Of the account.</param>
    /// <param name="lockedUntil">Bars signing in until then; null leaves a bar that stands as it is.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>How many there are now since the last success: attempts made at once are each counted. 0 when no account has this id.</returns>
    public async Task<int> RecordFailureAsync(Guid id, DateTimeOffset? lockedUntil, CancellationToken ct)
    {
        const string Sql = """
               update account
                  set failed_sign_ins = failed_sign_ins + 1, locked_until = coalesce(@lockedUntil, locked_until)
                where account_id = @id
            returning failed_sign_ins
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<int>(
            new CommandDefinition(Sql, new { id, lockedUntil }, cancellationToken: ct)
        );
    }

    /// <summary>Forgets failed sign-ins and the bar that came of them.</summary>
    /// <returns>False when no account has this id.</returns>
    public async Task<bool> RecordSuccessAsync(Guid id, CancellationToken ct)
    {
        const string Sql = """
            update account
               set failed_sign_ins = 0, locked_until = null
             where account_id = @id
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(Sql, new { id }, cancellationToken: ct)) == 1;
    }

    /// <returns>False when no account has this id.</returns>
    public async Task<bool> SetPasswordHashAsync(Guid id, string passwordHash, CancellationToken ct)
    {
        const string Sql = """
            update account
               set password_hash = @passwordHash
             where account_id = @id
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteAsync(
                new CommandDefinition(Sql, new { id, passwordHash }, cancellationToken: ct)
            ) == 1;
    }

    /// <summary>A to Z only: what else counts as the same letter changes from one release of Unicode to the next.</summary>
    private static string Lower(string name) =>
        string.Create(
            name.Length,
            name,
            (lower, written) =>
            {
                for (var i = 0; i < written.Length; i++)
                {
                    lower[i] = char.IsAsciiLetterUpper(written[i]) ? char.ToLowerInvariant(written[i]) : written[i];
                }
            }
        );
}
