using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Figures;

/// <summary>A figure in one group of respondents, before an interval is put around it.</summary>
internal readonly record struct FigureEstimate
{
    /// <summary>In the unit of the figure; not read where <see cref="Absence"/> says why there is none.</summary>
    public double Value { get; init; }

    /// <summary>V ≥ 0, in the squared unit.</summary>
    public double Variance { get; init; }

    /// <summary>First-stage units that hold a usable row, less the strata that hold these.</summary>
    public int DegreesOfFreedom { get; init; }

    /// <summary>Usable rows: in the group, with weight, and with an answer to any part of the figure.</summary>
    public int Base { get; init; }

    /// <summary>Σw over these.</summary>
    public double Weight { get; init; }

    /// <summary>Σwy over these; null where the figure is made of others, and has no answers of its own.</summary>
    public double? WeightedWorth { get; init; }

    /// <summary>(Σw)² / Σw² over these.</summary>
    public double EffectiveBase { get; init; }

    /// <summary>Which share of the weights, 0–1, belongs to the parts that have a value; 1 for a mean.</summary>
    public double Coverage { get; init; }

    /// <summary>Why there is no value; null where there is one.</summary>
    public ScoringFault? Absence { get; init; }

    /// <summary>Puts the symmetric interval of Student's law around it.</summary>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public Estimate ToEstimate(double level) =>
        Absence is { } reason
            ? Estimate.None(reason) with
            {
                Level = level,
            }
            : Estimate.Of(Value, Variance, DegreesOfFreedom, level) with
            {
                Base = Base,
                EffectiveBase = EffectiveBase,
            };
}
