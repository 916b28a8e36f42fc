using System.Security.Cryptography;
using System.Text;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Slips;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>
/// Makes of a code what is on file of it: its HMAC-SHA-256 under a key of the wave, another one for each purpose. Without
/// the key, nobody finds out what a code leads to, nor tries codes out.
/// </summary>
internal sealed class AccessKeys(WaveKeyStore keys, TimeProvider clock)
{
    public const string Slips = "slip";

    public const string Helpers = "helper";

    /// <summary>What a code has as its hash where the wave has no key. Nothing on file has it.</summary>
    private const string NoHash = "";

    private const int SecretBytes = 32;

    private readonly Recent<(Guid WaveId, string Purpose), string> secrets = new(clock);

    public static string DrawSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <param name="secret">Of the wave.</param>
    /// <param name="code">Tidied.</param>
    public static string Hash(string secret, string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(secret), Encoding.ASCII.GetBytes(code)));

    /// <param name="waveId">Of the wave.</param>
    /// <param name="purpose">What the code is good for.</param>
    /// <param name="code">As it came.</param>
    /// <param name="ct">Ends the wait.</param>
    public async ValueTask<string> HashAsync(Guid waveId, string purpose, string code, CancellationToken ct) =>
        await secrets.GetAsync(
            (waveId, purpose),
            (key, reading) => keys.FindAsync(key.WaveId, key.Purpose, reading),
            ct
        )
            is { } secret
            ? Hash(secret, AccessCode.Tidy(code))
            : NoHash;

    /// <summary>Finds what a code leads to. It does not name its wave, so each of the few that are going on is asked.</summary>
    /// <param name="purpose">What the code is good for.</param>
    /// <param name="code">Tidied.</param>
    /// <param name="find">What a wave has under the hash of the code.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Null where no wave that goes on has anything.</returns>
    public async Task<T?> FindAsync<T>(
        string purpose,
        string code,
        Func<Guid, string, CancellationToken, Task<T?>> find,
        CancellationToken ct
    )
        where T : class
    {
        foreach (var key in await keys.ListCurrentAsync(purpose, clock.GetUtcNow(), ct))
        {
            if (await find(key.WaveId, Hash(key.Secret, code), ct) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
