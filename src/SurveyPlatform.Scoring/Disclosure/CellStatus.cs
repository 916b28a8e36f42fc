namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>What becomes of a cell. Print one mark for all hidden cells: to tell primary from secondary gives bounds away.</summary>
public enum CellStatus
{
    /// <summary>It is printed.</summary>
    Published,

    /// <summary>It is hidden, because too few people stand behind it.</summary>
    Primary,

    /// <summary>It is hidden, because it would give a hidden one away.</summary>
    Secondary,
}
