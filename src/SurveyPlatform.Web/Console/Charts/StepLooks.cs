using System.Globalization;

namespace SurveyPlatform.Web.Console.Charts;

/// <summary>
/// How the steps of a scale look: blue to the good side, orange to the bad one, grey in the middle. Blue and orange differ
/// for every kind of colour blindness, and the sides and the numbers say the same without colour.
/// </summary>
internal static class StepLooks
{
    /// <summary>The stylesheet has this many shades on each side.</summary>
    private const int Shades = 3;

    /// <param name="step">From 0, the best.</param>
    /// <param name="steps">How many there are.</param>
    /// <returns><c>good3</c> … <c>good1</c>, <c>middle</c>, <c>bad1</c> … <c>bad3</c>: the ends of the scale are darkest.</returns>
    public static string Of(int step, int steps)
    {
        var fromMiddle = (steps - 1) - (2 * step);
        if (fromMiddle == 0)
        {
            return "middle";
        }

        var side = fromMiddle > 0 ? "good" : "bad";
        var perSide = steps / 2;
        var distance = (Math.Abs(fromMiddle) + 1) / 2;
        var shade = Math.Max(1, Shades - (perSide - distance));
        return side + shade.ToString(CultureInfo.InvariantCulture);
    }
}
