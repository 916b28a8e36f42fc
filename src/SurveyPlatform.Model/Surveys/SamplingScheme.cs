namespace SurveyPlatform.Model.Surveys;

/// <summary>How respondents were drawn, as far as the error of the results depends on it.</summary>
public sealed record SamplingScheme
{
    /// <summary>What parted the population before anybody was drawn, such as its districts; null for one stratum.</summary>
    public SamplingVariable? Strata { get; init; }

    /// <summary>
    /// What was drawn first, with all its respondents or some of them, such as villages (primary sampling units); null where
    /// respondents were drawn one by one.
    /// </summary>
    public SamplingVariable? Units { get; init; }

    /// <summary>Whether units are told apart within their stratum only, so that number 1 of each is another unit.</summary>
    public bool AreUnitsNested { get; init; }

    /// <summary>What to do with a unit that is alone in its stratum.</summary>
    public LonelyUnits LonelyUnits { get; init; } = LonelyUnits.Adjust;
}
