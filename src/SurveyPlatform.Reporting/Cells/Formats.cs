namespace SurveyPlatform.Reporting.Cells;

/// <summary>How numbers look. The cell always holds the number as it was computed.</summary>
internal static class Formats
{
    public const string Count = "#,##0";

    /// <summary>Index points 0–100, and the net promoter score.</summary>
    public const string Score = "0.0";

    /// <summary>The standard error of a score.</summary>
    public const string Error = "0.00";

    /// <summary>Shares and rates.</summary>
    public const string Rate = "0.0%";

    /// <summary>The standard error of a share, in percentage points.</summary>
    public const string RateError = "0.00%";

    /// <summary>Weights in units of the mean weight, design effects.</summary>
    public const string Ratio = "0.00";

    public const string Plain = "0";

    /// <summary>Numbers that respondents wrote.</summary>
    public static string Decimals(int count) => count <= 0 ? Count : Count + "." + new string('0', count);

    /// <summary>The same number from a small base. The mark stands before it, so that decimal points stay below each other.</summary>
    public static string Marked(string format) => $"\"{Cell.ThinMark}\"{format}";
}
