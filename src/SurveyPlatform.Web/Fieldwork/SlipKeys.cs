using System.Security.Cryptography;
using System.Text;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Slips;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>
/// Makes of the code of a slip what is on file of it: its HMAC-SHA-256 under a key of the wave. Without the key, nobody
/// finds the slip of a code, nor tries codes out.
/// </summary>
internal sealed class SlipKeys(WaveKeyStore keys, TimeProvider clock)
{
    public const string Purpose = "slip";

    /// <summary>What a code has as its hash where the wave has no key. No slip has it.</summary>
    private const string NoHash = "";

    private const int SecretBytes = 32;

    private readonly Recent<Guid, string> secrets = new(clock);

    public static string DrawSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <param name="secret">Of the wave.</param>
    /// <param name="code">Tidied.</param>
    public static string Hash(string secret, string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(secret), Encoding.ASCII.GetBytes(code)));

    /// <param name="waveId">Of the wave.</param>
    /// <param name="code">As it came.</param>
    /// <param name="ct">Ends the wait.</param>
    public async ValueTask<string> HashAsync(Guid waveId, string code, CancellationToken ct) =>
        await secrets.GetAsync(waveId, (id, reading) => keys.FindAsync(id, Purpose, reading), ct) is { } secret
            ? Hash(secret, SlipCode.Tidy(code))
            : NoHash;
}
