using SurveyPlatform.Model.Slips;

namespace SurveyPlatform.Storage.Slips;

/// <summary>A slip with the keyed hash of its code, by which alone it is found again.</summary>
/// <param name="Slip">What anybody may see of it.</param>
/// <param name="CodeHash">HMAC-SHA-256 of its code under the key of the wave, in hexadecimal digits.</param>
public sealed record HashedSlip(Slip Slip, string CodeHash);
