namespace SurveyPlatform.Web.Resident;

/// <summary>What the script of the page has to do before it sends the same again.</summary>
/// <param name="Token">Goes back with the form.</param>
/// <param name="Puzzle">A number is to be found so that the SHA-256 of the puzzle, a colon and the number …</param>
/// <param name="Bits">… begins with so many zero bits.</param>
/// <param name="Script">Where the module is that can do it: pages do without it until it is needed.</param>
internal sealed record CheckTask(string Token, string Puzzle, int Bits, string Script);
