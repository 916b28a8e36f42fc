using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Slips;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>
/// Makes of a sender the marks that are counted: HMAC-SHA-256 under a key of the wave, which is destroyed with the marks
/// when the wave is sealed. Without the key nobody can tell whether a device or an address took part, nor join one wave to
/// another.
/// </summary>
internal sealed class DuplicateMarks(WaveKeyStore keys, IOptions<DuplicateOptions> options, TimeProvider clock)
{
    public const string Purpose = "mark";

    /// <summary>128 bits: no two senders share a mark by accident.</summary>
    private const int MarkBytes = 16;

    private readonly Recent<Guid, byte[]> secrets = new(clock);

    /// <param name="wave">An open one.</param>
    /// <param name="sender">Null where somebody else answers for what comes.</param>
    /// <param name="ct">Ends the wait.</param>
    public async ValueTask<IReadOnlyList<ArrivalMark>> OfAsync(Wave wave, Sender? sender, CancellationToken ct)
    {
        if (sender is null or { Device: null, Network: null })
        {
            return [];
        }

        var secret = await secrets.GetAsync(wave.Id, ReadAsync, ct);
        var marks = new List<ArrivalMark>(2);
        if (sender.Device is { } device)
        {
            marks.Add(new ArrivalMark(Hash(secret!, $"device\n{device}"), Most: 1, Suspicions.SameDevice));
        }

        if (sender.Network is { } network)
        {
            var most = options.Value.MostPerNetwork;
            var text = $"network\n{network}\n{sender.Browser}";
            marks.Add(new ArrivalMark(Hash(secret!, text), most, Suspicions.SameNetwork));
        }

        return marks;
    }

    private static string Hash(byte[] secret, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)).AsSpan(0, MarkBytes));

    private async Task<byte[]?> ReadAsync(Guid waveId, CancellationToken ct) =>
        Convert.FromHexString(
            await keys.FindAsync(waveId, Purpose, ct)
                ?? await keys.GetOrAddAsync(waveId, Purpose, AccessKeys.DrawSecret(), ct)
        );
}
