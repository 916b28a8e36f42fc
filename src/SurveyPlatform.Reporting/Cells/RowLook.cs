namespace SurveyPlatform.Reporting.Cells;

/// <summary>How a row of a table stands out.</summary>
internal enum RowLook
{
    Body,

    /// <summary>A whole that the rows below it divide.</summary>
    Strong,

    /// <summary>Begins a group of rows.</summary>
    Band,
}
