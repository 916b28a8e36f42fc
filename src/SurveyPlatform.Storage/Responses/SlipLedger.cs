using System.Data.Common;
using Dapper;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Responses;

/// <summary>Uses the slips of a wave, each once, in the transaction that files what came with them.</summary>
internal sealed class SlipLedger
{
    private readonly Wave wave;
    private readonly Dictionary<string, SlipState> states;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    private SlipLedger(Wave wave, Dictionary<string, SlipState> states)
    {
        this.wave = wave;
        this.states = states;
    }

    /// <param name="connection">In a transaction that has entered the wave.</param>
    /// <param name="wave">As it is now.</param>
    /// <param name="hashes">Of the codes that came, null where none did.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<SlipLedger> OpenAsync(
        DbConnection connection,
        Wave wave,
        IEnumerable<string?> hashes,
        CancellationToken ct
    )
    {
        var came = hashes.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new SlipLedger(wave, came.Count == 0 ? [] : await ReadAsync(connection, wave.Id, came, ct));
    }

    /// <summary>Null where it is let in.</summary>
    public Filing? FindFault(Arrival arrival) => FaultOf(arrival) is { } fault ? new Filing.SlipRefused(fault) : null;

    public void Take(Arrival arrival)
    {
        if (arrival.SlipHash is { } hash)
        {
            taken.Add(hash);
        }
    }

    /// <summary>Writes down that the slips were used; nothing of what they were used for.</summary>
    /// <exception cref="InvalidOperationException">Somebody changed a slip without entering the wave.</exception>
    public async Task UseAsync(DbConnection connection, CancellationToken ct)
    {
        const string Sql = """
            update slip
               set state = 'Used'
             where wave_id = @waveId
               and code_hash in @hashes
               and state = 'Issued'
            """;

        if (taken.Count == 0)
        {
            return;
        }

        var parameters = new DynamicParameters(new { waveId = wave.Id });
        var sql = ListParameter.Spread(Sql, "@hashes", taken, parameters);
        if (await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: ct)) != taken.Count)
        {
            throw new InvalidOperationException("Slips were changed while their wave was entered.");
        }
    }

    /// <summary>Systems that hold a key of the API, and helpers, need no slip: they answer for what they file.</summary>
    private SlipFault? FaultOf(Arrival arrival)
    {
        if (arrival.SlipHash is not { } hash)
        {
            var isNeeded =
                wave.Access == WaveAccess.SlipsOnly && arrival.Response is { Channel: Channel.Web, Helper: null };
            return isNeeded ? SlipFault.Missing : null;
        }

        if (!states.TryGetValue(hash, out var state))
        {
            return SlipFault.Unknown;
        }

        return (state, taken.Contains(hash)) switch
        {
            (SlipState.Void, _) => SlipFault.Void,
            (SlipState.Used, _) or (_, true) => SlipFault.Used,
            _ => null,
        };
    }

    private static async Task<Dictionary<string, SlipState>> ReadAsync(
        DbConnection connection,
        Guid waveId,
        IReadOnlyList<string> came,
        CancellationToken ct
    )
    {
        const string Sql = """
            select code_hash, state
              from slip
             where wave_id = @waveId
               and code_hash in @hashes
            """;

        var parameters = new DynamicParameters(new { waveId });
        var sql = ListParameter.Spread(Sql, "@hashes", came, parameters);
        var rows = await connection.QueryAsync<(string Hash, string State)>(
            new CommandDefinition(sql, parameters, cancellationToken: ct)
        );
        return rows.ToDictionary(row => row.Hash, row => Enum.Parse<SlipState>(row.State), StringComparer.Ordinal);
    }
}
