using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How well some ratings measure one thing together.</summary>
/// <remarks>
/// In index points, over the responses that rated every one of them, each counting alike: reliability speaks of the instrument, not of the
/// population. Source: METHOD.md §7.
/// </remarks>
public sealed record SetReliability
{
    /// <summary>The index node that rests on the ratings; <see langword="null"/> for all ratings of the questionnaire.</summary>
    public required IndexNode? Node { get; init; }

    /// <summary>The ratings that take part, in the order of the questionnaire.</summary>
    public required IReadOnlyList<Field> Items { get; init; }

    /// <summary>Those that cannot.</summary>
    public required IReadOnlyList<ExcludedRating> Excluded { get; init; }

    /// <summary>n: responses that rated every one.</summary>
    public required int Base { get; init; }

    /// <summary>Confidence level of the interval of α, between 0 and 1.</summary>
    public required double Level { get; init; }

    /// <summary>α and its kin; <see langword="null"/> when they cannot be computed.</summary>
    public Reliability? Alpha { get; init; }

    /// <summary>Why there is no α: <c>TOO_FEW_CASES</c>, <c>ZERO_VARIANCE</c> or <c>SUPPRESSED</c>.</summary>
    public ScoringFault? Absence { get; init; }

    /// <summary>Variance of the sum of the ratings, n − 1 below the line; <see langword="null"/> without α.</summary>
    public double? VarianceOfTotal { get; init; }

    /// <summary>KMO and Bartlett's test; <see langword="null"/> when they cannot be computed.</summary>
    public SamplingAdequacy? Adequacy { get; init; }

    /// <summary>Why there is no KMO: as for α, or <c>SINGULAR</c>.</summary>
    public ScoringFault? AdequacyAbsence { get; init; }

    /// <summary>Measures some ratings.</summary>
    /// <param name="frame">One row a response.</param>
    /// <param name="plan">What was answered, and how many respondents must stand behind a figure.</param>
    /// <param name="node">The node that rests on the ratings.</param>
    /// <param name="fields">The ratings.</param>
    /// <returns>Measures without unit, or the reasons why there are none.</returns>
    internal static SetReliability Of(ResponseFrame frame, WavePlan plan, IndexNode? node, IReadOnlyList<Field> fields)
    {
        var alike = new double[frame.Count];
        Array.Fill(alike, 1);
        var rows = new CompleteRatings(frame, plan.Questionnaire, fields, alike);
        var columns = rows.Fields.Select(rows.ColumnOf).ToList();
        var set = new SetReliability
        {
            Node = node,
            Items = rows.Fields,
            Excluded = rows.Excluded,
            Base = rows.Rows.Length,
            Level = plan.Level,
            Absence = ScoringFault.Suppressed,
            AdequacyAbsence = ScoringFault.Suppressed,
        };
        if (SmallBase.IsHidden(set.Base, plan.LeastBase))
        {
            return set;
        }

        var (alpha, absence) = Try(columns, items => Reliability.Of(items, level: plan.Level));
        var (adequacy, adequacyAbsence) = Try(columns, SamplingAdequacy.Of);
        return set with
        {
            Alpha = alpha,
            Absence = absence,
            VarianceOfTotal = alpha is null ? null : Correlations.Sum(Observations.Of(columns).Covariances()),
            Adequacy = adequacy,
            AdequacyAbsence = adequacyAbsence,
        };
    }

    /// <summary>Writes the arithmetic for the record, with the numbers put in.</summary>
    /// <returns>One line a step; one with the reason when there is no α.</returns>
    public IReadOnlyList<string> Describe() => ReliabilityArithmetic.Describe(this);

    private static (T?, ScoringFault?) Try<T>(List<double[]> columns, Func<IReadOnlyList<double[]>, T> measure)
        where T : class
    {
        // Nothing, or one thing alone, relates to nothing.
        if (columns.Count < 2)
        {
            return (null, ScoringFault.ZeroVariance);
        }

        try
        {
            return (measure(columns), null);
        }
        catch (ScoringException refusal)
        {
            return (null, refusal.Fault);
        }
    }
}
