using System.Security.Cryptography;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Storage.Slips;

namespace SurveyPlatform.Storage.Tests.Slips;

/// <summary>Slips to put on file, each with a hash of its own.</summary>
internal static class TestSlips
{
    public const string Village = "510903001";

    public static string Hash() => RandomNumberGenerator.GetHexString(64, lowercase: true);

    public static HashedSlip Printed(string serial, string? area = Village) =>
        new(
            new Slip
            {
                Serial = serial,
                Kind = SlipKind.Printed,
                Area = area,
                State = SlipState.Issued,
            },
            Hash()
        );

    public static HashedSlip Personal(string serial, string addressee, string? area = null) =>
        new(
            new Slip
            {
                Serial = serial,
                Kind = SlipKind.Personal,
                Area = area,
                Addressee = addressee,
                State = SlipState.Issued,
            },
            Hash()
        );
}
