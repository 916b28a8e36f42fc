using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Storage.Responses;

/// <summary>A mark by which it is noticed that one sender files to a wave again. It is counted, and joined to no response.</summary>
/// <param name="Hash">32 hexadecimal digits, made under a key of the wave.</param>
/// <param name="Most">How many may be filed under it before the next is suspect.</param>
/// <param name="Raises">What is then suspect of it.</param>
public sealed record ArrivalMark(string Hash, int Most, Suspicions Raises);
