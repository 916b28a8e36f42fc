namespace SurveyPlatform.Web.Resident.Checks;

/// <summary>What a sender has to do during an attack: a script some computing, a person without one a small sum.</summary>
/// <param name="ResponseId">The response it is good for: no other can be filed with it, and that one once.</param>
/// <param name="Token">Says all of it to this program, and nothing to others.</param>
/// <param name="Puzzle">To which the script finds a number.</param>
/// <param name="Bits">How many zero bits the hash of both has to begin with.</param>
/// <param name="First">The one number of the sum.</param>
/// <param name="Second">The other.</param>
internal sealed record Check(Guid ResponseId, string Token, string Puzzle, int Bits, int First, int Second);
