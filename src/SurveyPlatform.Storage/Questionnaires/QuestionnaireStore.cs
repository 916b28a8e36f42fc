using System.Security.Cryptography;
using System.Text;
using Dapper;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Questionnaires;

/// <summary>Keeps the draft of each questionnaire and the versions that were published of it.</summary>
public sealed class QuestionnaireStore(IDatabase database)
{
    /// <summary>Adds a questionnaire with its first draft, revision 1.</summary>
    /// <returns>False when the id is on file.</returns>
    public async Task<bool> AddAsync(Guid id, Questionnaire draft, DateTimeOffset at, CancellationToken ct)
    {
        const string Sql = """
            insert into questionnaire (questionnaire_id, code, title, content, revision, changed_at)
            values (@id, @Code, @Title, @draft, 1, @at)
            on conflict (questionnaire_id) do nothing
            """;

        await using var connection = await database.OpenAsync(ct);
        var row = new
        {
            id,
            draft.Code,
            draft.Title,
            draft,
            at,
        };
        return await connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: ct)) == 1;
    }

    public async Task<QuestionnaireDraft?> FindDraftAsync(Guid id, CancellationToken ct)
    {
        const string Sql = """
            select questionnaire_id as id, content, revision, changed_at
              from questionnaire
             where questionnaire_id = @id
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<QuestionnaireDraft>(
            new CommandDefinition(Sql, new { id }, cancellationToken: ct)
        );
    }

    /// <returns>False when the draft is no longer in the expected revision, or was never there: nothing is saved.</returns>
    public async Task<bool> SaveDraftAsync(
        Guid id,
        Questionnaire draft,
        int expectedRevision,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        const string Sql = """
            update questionnaire
               set code = @Code, title = @Title, content = @draft, revision = revision + 1, changed_at = @at
             where questionnaire_id = @id
               and revision = @expectedRevision
            """;

        await using var connection = await database.OpenAsync(ct);
        var row = new
        {
            id,
            draft.Code,
            draft.Title,
            draft,
            expectedRevision,
            at,
        };
        return await connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: ct)) == 1;
    }

    /// <summary>Publishes the next version, unless the newest one says the same: then that one is returned.</summary>
    public async Task<PublishedVersion> PublishAsync(
        Guid id,
        Questionnaire content,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        const string Sql = """
            with newest as (
                 select version, hash
                   from questionnaire_version
                  where questionnaire_id = @id
                  order by version desc
                  limit 1)
            insert into questionnaire_version (questionnaire_id, version, content, hash, published_at)
            select @id, coalesce((select version from newest), 0) + 1, @text, @hash, @at
             where not exists (select 1 from newest where hash = @hash)
                on conflict (questionnaire_id, version) do nothing
            returning questionnaire_id, version, content, hash, published_at
            """;

        var utf8 = QuestionnaireJson.Write(content);
        var text = Encoding.UTF8.GetString(utf8);
        var hash = Convert.ToHexStringLower(SHA256.HashData(utf8));
        var row = new
        {
            id,
            text,
            hash,
            at,
        };
        await using var connection = await database.OpenAsync(ct);
        while (true)
        {
            var added = await connection.QuerySingleOrDefaultAsync<PublishedVersion>(
                new CommandDefinition(Sql, row, cancellationToken: ct)
            );
            var published = added ?? await FindNewestAsync(id, ct);
            if (string.Equals(published?.Hash, hash, StringComparison.Ordinal))
            {
                return published!;
            }

            // Somebody else took the number meanwhile, with other content: the next number is free.
        }
    }

    public async Task<PublishedVersion?> FindVersionAsync(Guid id, int version, CancellationToken ct)
    {
        const string Sql = """
            select questionnaire_id, version, content, hash, published_at
              from questionnaire_version
             where questionnaire_id = @id
               and version = @version
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<PublishedVersion>(
            new CommandDefinition(Sql, new { id, version }, cancellationToken: ct)
        );
    }

    /// <summary>The version of the highest number; null where nothing is published.</summary>
    public async Task<PublishedVersion?> FindNewestAsync(Guid id, CancellationToken ct)
    {
        const string Sql = """
            select questionnaire_id, version, content, hash, published_at
              from questionnaire_version
             where questionnaire_id = @id
             order by version desc
             limit 1
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<PublishedVersion>(
            new CommandDefinition(Sql, new { id }, cancellationToken: ct)
        );
    }

    /// <summary>Lists all questionnaires by code.</summary>
    public async Task<IReadOnlyList<QuestionnaireSummary>> ListAsync(CancellationToken ct)
    {
        const string Sql = """
            select q.questionnaire_id as id, q.code, q.title, q.revision,
                   (select max(v.version)
                      from questionnaire_version v
                     where v.questionnaire_id = q.questionnaire_id) as latest_version
              from questionnaire q
             order by q.code, q.questionnaire_id
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<QuestionnaireSummary>(new CommandDefinition(Sql, cancellationToken: ct));
        return rows.AsList();
    }
}
