namespace SurveyPlatform.Scoring.Series;

/// <summary>The rules that a point of a series broke. Those of several charts of one series are joined with <c>|</c>.</summary>
[Flags]
public enum SeriesAlerts
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Beyond a control limit of the individual values.</summary>
    BeyondLimits = 1,

    /// <summary>In a run of eight on one side of the centre line.</summary>
    RunOfEight = 2,

    /// <summary>Beyond two sigma, with one of its neighbours in a window of three, on the same side.</summary>
    TwoOfThree = 4,

    /// <summary>The smoothed value lies beyond a control limit.</summary>
    SmoothedBeyondLimits = 8,

    /// <summary>Far from the median of the series.</summary>
    FarFromMedian = 16,

    /// <summary>Far from the median of its neighbourhood.</summary>
    FarFromNeighbours = 32,

    /// <summary>An unusual change against the same month of the year before.</summary>
    UnusualYearlyChange = 64,

    /// <summary>Far from trend and season.</summary>
    FarFromSeason = 128,
}
