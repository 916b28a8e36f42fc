namespace SurveyPlatform.Scoring.Weights;

/// <summary>Why a number cannot be computed: the closed list of the scoring module, one member per published code.</summary>
/// <remarks>The code of a member is its name in capitals with underscores, <c>EMPTY_DOMAIN</c>: see <see cref="ScoringException.CodeOf"/>.</remarks>
public enum ScoringFault
{
    /// <summary>No row lies in the domain.</summary>
    EmptyDomain,

    /// <summary>Rows lie in the domain, but none that carries weight has a valid answer to the item.</summary>
    AllMissing,

    /// <summary>The weights sum to zero.</summary>
    ZeroWeights,

    /// <summary>A weight is absent or is no finite number.</summary>
    MissingWeight,

    /// <summary>A weight is below zero.</summary>
    NegativeWeight,

    /// <summary>A population count is absent, not constant within its stratum, or smaller than the sample drawn from it.</summary>
    BadFpc,

    /// <summary>A count that cannot be, such as a population smaller than its sample.</summary>
    BadCount,

    /// <summary>A lower bound above its upper bound.</summary>
    BadBounds,

    /// <summary>A population total that is negative, not finite, or zero where the sample holds somebody.</summary>
    BadTarget,

    /// <summary>A stratum with one sampled unit, whose variance cannot be estimated from within.</summary>
    LonelyPsu,

    /// <summary>A sampling unit whose rows say that it lies in two strata.</summary>
    UnitInTwoStrata,

    /// <summary>A population cell in which nobody of the sample carries weight.</summary>
    EmptyCell,

    /// <summary>A level of the sample that the population table does not know.</summary>
    UnknownLevel,

    /// <summary>A row without a level in an adjustment variable.</summary>
    MissingMargin,

    /// <summary>Margins whose totals disagree.</summary>
    MarginMismatch,

    /// <summary>An iteration that did not settle.</summary>
    NoConvergence,

    /// <summary>Bounds that leave no weight to receive what was trimmed.</summary>
    TrimInfeasible,

    /// <summary>A ratio whose denominator is zero.</summary>
    ZeroDenominator,

    /// <summary>A statistic that needs variation where there is none.</summary>
    ZeroVariance,

    /// <summary>A matrix without an inverse.</summary>
    Singular,

    /// <summary>Fewer cases than the statistic needs.</summary>
    TooFewCases,

    /// <summary>A series shorter than the statistic needs.</summary>
    TooShort,

    /// <summary>A code that is neither scored nor marked as don't-know.</summary>
    UnknownCode,

    /// <summary>A number that had to be positive.</summary>
    NonPositive,

    /// <summary>A comparison matrix whose halves contradict each other.</summary>
    NotReciprocal,

    /// <summary>A matrix of the wrong shape.</summary>
    BadMatrix,

    /// <summary>A path model that runs in a circle.</summary>
    Cycle,

    /// <summary>A path model that falls apart.</summary>
    Disconnected,

    /// <summary>A figure that is not shown, since too few respondents stand behind it or it would give such a one away.</summary>
    Suppressed,
}
