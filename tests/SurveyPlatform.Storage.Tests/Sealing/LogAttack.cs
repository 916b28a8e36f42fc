using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace SurveyPlatform.Storage.Tests.Sealing;

/// <summary>
/// Reads SQLite's log, where every page lies as each transaction left it: the slip that is newly used in a transaction
/// belongs to the response that is newly there.
/// </summary>
internal sealed partial class LogAttack
{
    private const int LogHeader = 32;
    private const int FrameHeader = 24;

    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> filed = [];
    private readonly Dictionary<string, Guid> links = new(StringComparer.Ordinal);

    /// <param name="path">Of the database.</param>
    /// <param name="waveId">The wave whose slips are to be joined to its responses.</param>
    /// <returns>The responses by the hashes of the slips.</returns>
    public static Dictionary<string, Guid> Link(string path, Guid waveId)
    {
        using var file = new FileStream($"{path}-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var log = new byte[file.Length];
        file.ReadExactly(log);
        var attack = new LogAttack();
        attack.Read(log, waveId);
        return attack.links;
    }

    private void Read(byte[] log, Guid waveId)
    {
        if (log.Length < LogHeader)
        {
            return;
        }

        var pageSize = BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(8));
        var transaction = new StringBuilder();
        for (var at = LogHeader; at + FrameHeader + pageSize <= log.Length; at += FrameHeader + pageSize)
        {
            transaction.Append(Encoding.Latin1.GetString(log, at + FrameHeader, pageSize));
            // The last frame of a transaction tells how large the database is then; the others say 0.
            if (BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(at + 4)) != 0)
            {
                LinkWhatIsNew(transaction.ToString(), waveId.ToString("D"));
                transaction.Clear();
            }
        }
    }

    private void LinkWhatIsNew(string pages, string waveId)
    {
        string[] slips =
        [
            .. UsedSlip().Matches(pages).Select(match => match.Groups["hash"].Value).Distinct().Where(used.Add),
        ];
        Guid[] responses =
        [
            .. Regex
                .Matches(
                    pages,
                    waveId + "(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})",
                    RegexOptions.None,
                    TimeSpan.FromMinutes(1)
                )
                .Select(match => Guid.Parse(match.Groups["id"].Value))
                .Distinct()
                .Where(filed.Add),
        ];
        if (slips is [var slip] && responses is [var response])
        {
            links.Add(slip, response);
        }
    }

    // Columns lie one behind the other, without anything between: hash, serial, kind, place, state.
    [GeneratedRegex(
        "(?<hash>[0-9a-f]{64})[0-9]{8}Printed[0-9]+Used",
        RegexOptions.None,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex UsedSlip();
}
