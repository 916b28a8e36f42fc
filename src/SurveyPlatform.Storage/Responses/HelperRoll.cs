using System.Data.Common;
using Dapper;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Responses;

/// <summary>Knows which helpers of a wave may file, in the transaction that files what they wrote down.</summary>
internal sealed class HelperRoll
{
    private readonly Dictionary<string, HelperState> states;

    private HelperRoll(Dictionary<string, HelperState> states)
    {
        this.states = states;
    }

    /// <param name="connection">In a transaction that has entered the wave.</param>
    /// <param name="wave">As it is now.</param>
    /// <param name="arrivals">Some of which name helpers.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<HelperRoll> OpenAsync(
        DbConnection connection,
        Wave wave,
        IEnumerable<Arrival> arrivals,
        CancellationToken ct
    )
    {
        var named = arrivals
            .Select(arrival => arrival.Response.Helper)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new HelperRoll(named.Count == 0 ? [] : await ReadAsync(connection, wave.Id, named, ct));
    }

    /// <summary>Null where it is let in.</summary>
    public Filing? FindFault(Arrival arrival)
    {
        if (arrival.Response.Helper is not { } code)
        {
            return null;
        }

        return states.TryGetValue(code, out var state) switch
        {
            false => new Filing.HelperRefused(HelperFault.Unknown),
            true when state == HelperState.Void => new Filing.HelperRefused(HelperFault.Void),
            _ => null,
        };
    }

    private static async Task<Dictionary<string, HelperState>> ReadAsync(
        DbConnection connection,
        Guid waveId,
        IReadOnlyList<string> named,
        CancellationToken ct
    )
    {
        const string Sql = """
            select code, state
              from helper
             where wave_id = @waveId
               and code in @codes
            """;

        var parameters = new DynamicParameters(new { waveId });
        var sql = ListParameter.Spread(Sql, "@codes", named, parameters);
        var rows = await connection.QueryAsync<(string Code, string State)>(
            new CommandDefinition(sql, parameters, cancellationToken: ct)
        );
        return rows.ToDictionary(row => row.Code, row => Enum.Parse<HelperState>(row.State), StringComparer.Ordinal);
    }
}
