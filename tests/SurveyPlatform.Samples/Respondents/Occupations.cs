using SurveyPlatform.Samples.Cities;
using SurveyPlatform.Samples.Drawing;

namespace SurveyPlatform.Samples.Respondents;

/// <summary>What residents do for a living, by age and residence.</summary>
internal static class Occupations
{
    private static readonly string[] Codes =
    [
        "public",
        "employee",
        "selfEmployed",
        "farmer",
        "student",
        "retired",
        "notWorking",
        "other",
    ];

    // One row an age band, one figure an occupation in the order above, in percent.
    private static readonly double[][] InTown =
    [
        [10, 38, 12, 0, 28, 0, 7, 5],
        [16, 46, 20, 1, 0, 0, 11, 6],
        [15, 41, 24, 2, 0, 0, 12, 6],
        [13, 26, 20, 3, 0, 20, 12, 6],
        [1, 4, 8, 4, 0, 68, 11, 4],
        [0, 0, 2, 3, 0, 84, 9, 2],
    ];

    private static readonly double[][] InTheCountry =
    [
        [5, 32, 18, 8, 24, 0, 9, 4],
        [6, 28, 26, 20, 0, 0, 16, 4],
        [5, 22, 26, 31, 0, 0, 12, 4],
        [4, 12, 18, 50, 0, 3, 10, 3],
        [0, 2, 7, 66, 0, 12, 11, 2],
        [0, 0, 2, 62, 0, 14, 21, 1],
    ];

    public static string Next(SplitMix64 random, string residence, int age)
    {
        var shares = residence is Kinds.Rural ? InTheCountry[age] : InTown[age];
        return Codes[random.NextWeighted(shares)];
    }
}
