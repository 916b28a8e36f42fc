namespace SurveyPlatform.Scoring.Quality;

/// <summary>What a row that misses an item gives to the reliability of the section.</summary>
public enum MissingItems
{
    /// <summary>Nothing: only complete rows count.</summary>
    DropRow,

    /// <summary>The covariances of the items it has. There is then no single base, and no interval.</summary>
    UsePairs,
}
