namespace SurveyPlatform.Reporting.Sheets;

/// <summary>The sheets by the keys of their texts, in the order of the workbook.</summary>
internal static class SheetNames
{
    public const string Cover = "Cover";
    public const string Overview = "Overview";
    public const string Index = "Index";
    public const string Projects = "Projects";
    public const string Areas = "Areas";
    public const string Groups = "Groups";
    public const string Answers = "Answers";
    public const string Method = "Method";

    public static readonly IReadOnlyList<string> All =
    [
        Cover,
        Overview,
        Index,
        Projects,
        Areas,
        Groups,
        Answers,
        Method,
    ];

    /// <summary>The key of the text on the tab.</summary>
    public static string TabOf(string sheet) => $"Sheet.{sheet}";

    /// <summary>The key of the sentence that says what the sheet is for.</summary>
    public static string AboutOf(string sheet) => $"Sheet.{sheet}.About";
}
