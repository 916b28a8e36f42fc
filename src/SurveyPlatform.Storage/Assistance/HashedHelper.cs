using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Storage.Assistance;

/// <summary>A helper with the keyed hash of the code in the link, by which alone the link leads to him.</summary>
/// <param name="Helper">What a supervisor sees of him.</param>
/// <param name="LinkHash">HMAC-SHA-256 of the code under a key of the wave, in hexadecimal digits.</param>
public sealed record HashedHelper(Helper Helper, string LinkHash);
