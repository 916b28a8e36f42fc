namespace SurveyPlatform.Samples.Cities;

/// <summary>The codes by which the questionnaire and the population frame tell residents apart.</summary>
public static class Kinds
{
    public const string Urban = "urban";

    public const string Rural = "rural";

    public const string Male = "male";

    public const string Female = "female";

    /// <summary>The first age band of the old (60岁及以上), a position in <see cref="AgeBands"/>.</summary>
    public const int FirstOld = 4;

    private static readonly string[] Bands = ["18-29", "30-39", "40-49", "50-59", "60-69", "70plus"];

    /// <summary>The youngest first; a respondent's age is a position in this list.</summary>
    public static IReadOnlyList<string> AgeBands => Bands;

    public static int AgeOf(string band) => Array.IndexOf(Bands, band);
}
