namespace SurveyPlatform.Reporting.Cells;

/// <summary>Why there is no number in a cell. Each has its own mark, and the legend says what the mark means.</summary>
internal enum Absence
{
    /// <summary>No response lies in this group.</summary>
    Nobody,

    /// <summary>There are responses, and no answer among them that could be counted.</summary>
    NoAnswer,

    /// <summary>There is a value, and too few responses to say how sure it is.</summary>
    NoInterval,

    /// <summary>Too few respondents stand behind it, or it would give such a number away.</summary>
    Hidden,

    /// <summary>The calculation could not be carried out.</summary>
    Refused,
}
