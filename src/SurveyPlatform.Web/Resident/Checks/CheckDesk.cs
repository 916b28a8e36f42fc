using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Resident.Checks;

/// <summary>
/// Sets checks and looks whether they were passed. Nothing is kept of them: the token that goes with the form holds the wave,
/// the response, the end of its time and the puzzle, so that any node that shares the keys can look at it. It is bound to one
/// response, and a response is filed once, so a solution that is sent again brings nothing in.
/// </summary>
internal sealed class CheckDesk(IDataProtectionProvider protection, IOptions<GuardOptions> options, TimeProvider clock)
{
    private const int IdBytes = 16;
    private const int PuzzleBytes = 16;
    private const int LargestNumber = 5;
    private const int LongestToken = 512;
    private const int LongestWork = 20;

    /// <summary>There is no hurry: who comes later gets another question, and the form as it was.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("resident check");

    public Check Make(Guid waveId, Guid responseId)
    {
        var (first, second) = (DrawNumber(), DrawNumber());
        var puzzle = RandomNumberGenerator.GetBytes(PuzzleBytes);
        var until = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(until, (clock.GetUtcNow() + Life).ToUnixTimeSeconds());
        var bits = options.Value.CheckBits;
        byte[] sealedPart =
        [
            .. waveId.ToByteArray(),
            .. responseId.ToByteArray(),
            .. puzzle,
            .. until,
            (byte)bits,
            (byte)first,
            (byte)second,
        ];
        var token = Base64Url.EncodeToString(protector.Protect(sealedPart));
        return new Check(responseId, token, Base64Url.EncodeToString(puzzle), bits, first, second);
    }

    /// <summary>The check that a form came with, whether it was passed or not.</summary>
    /// <param name="waveId">The wave of the form.</param>
    /// <param name="typed">The form.</param>
    /// <returns>Null where there is none of this wave, or its time is over.</returns>
    public Check? Find(Guid waveId, TypedForm typed)
    {
        if (typed.Find(TypedForm.Check) is not { Length: > 0 and <= LongestToken } token || Open(token) is not { } part)
        {
            return null;
        }

        var reader = part.AsSpan();
        var wave = new Guid(reader[..IdBytes]);
        var response = new Guid(reader.Slice(IdBytes, IdBytes));
        var puzzle = Base64Url.EncodeToString(reader.Slice(2 * IdBytes, PuzzleBytes));
        var rest = reader[(2 * IdBytes + PuzzleBytes)..];
        var until = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(rest));
        var numbers = rest[sizeof(long)..];
        return wave == waveId && clock.GetUtcNow() < until
            ? new Check(response, token, puzzle, numbers[0], numbers[1], numbers[2])
            : null;
    }

    /// <param name="check">With which a form came; null for none.</param>
    /// <param name="responseId">Of the form.</param>
    /// <param name="typed">The form.</param>
    public static CheckOutcome Judge(Check? check, Guid responseId, TypedForm typed)
    {
        if (check is null || check.ResponseId != responseId)
        {
            return CheckOutcome.NotPassed;
        }

        if (typed.Find(TypedForm.Work) is { Length: > 0 and <= LongestWork } work && IsSolution(check, work))
        {
            return CheckOutcome.Worked;
        }

        return typed.Find(TypedForm.Answer) is { } answer && WrittenSum.Read(answer) == check.First + check.Second
            ? CheckOutcome.Answered
            : CheckOutcome.NotPassed;
    }

    private static bool IsSolution(Check check, string work)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{check.Puzzle}:{work}"));
        return BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt32BigEndian(hash)) >= check.Bits;
    }

    private static int DrawNumber() => RandomNumberGenerator.GetInt32(1, LargestNumber + 1);

    private byte[]? Open(string token)
    {
        try
        {
            return protector.Unprotect(Base64Url.DecodeFromChars(token));
        }
        catch (Exception reason) when (reason is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
