using System.Buffers;
using System.Globalization;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>Scores one rating item of a wave: satisfaction score, 满意率, 知晓率 and their kin, in any domain.</summary>
/// <remarks>
/// Answers are decoded once. Neither 不了解 nor a missing answer enters a score or a rate; they never count as 0 points.
/// All results are absent with <c>ALL_MISSING</c> (or <c>EMPTY_DOMAIN</c>, <c>ZERO_WEIGHTS</c>) when nobody in the domain has a say.
/// Source: METHOD.md §1.2 and §2.1.
/// </remarks>
public sealed class ItemScore
{
    private const int DontKnow = -1;
    private const int Missing = -2;

    private readonly SampleDesign design;
    private readonly ScoreTable table;
    private readonly int[] steps;

    /// <summary>Decodes the answers.</summary>
    /// <param name="design">The design of the wave.</param>
    /// <param name="codes">One per row of the design: a whole code of the table, or NaN for a missing answer.</param>
    /// <param name="table">What each code is worth.</param>
    /// <exception cref="ArgumentException">There is not one code per row, or the sets of the table do not fit its steps.</exception>
    /// <exception cref="ScoringException"><c>UNKNOWN_CODE</c>, naming the code, for one neither scored nor don't-know.</exception>
    public ItemScore(SampleDesign design, ReadOnlySpan<double> codes, ScoreTable table)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(table);
        if (codes.Length != design.RowCount)
        {
            throw new ArgumentException("There is one code for each row.", nameof(codes));
        }

        if (!table.SetsFitSteps())
        {
            throw new ArgumentException("Sets hold codes of steps, and a don't-know code is no step.", nameof(table));
        }

        this.design = design;
        this.table = table;
        steps = new int[codes.Length];
        for (var row = 0; row < steps.Length; row++)
        {
            steps[row] = Decode(codes[row], table);
        }
    }

    /// <summary>Estimates the satisfaction score, S = Σ w s / Σ w over valid answers.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>Index points, in the range of the table's scores.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    /// <exception cref="OverflowException">The mean of the table's scores is too large or too small for a number.</exception>
    public LinearisedEstimate Score(Domain domain) => Measure(domain, step => step.Score, double.NaN);

    /// <summary>Estimates the satisfied rate 满意率, the share of the codes in <see cref="ScoreTable.Satisfied"/>.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>A share of the valid answers, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate SatisfiedRate(Domain domain) => Rate(domain, table.Satisfied);

    /// <summary>Estimates the dissatisfied rate, the share of the codes in <see cref="ScoreTable.Dissatisfied"/>.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>A share of the valid answers, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate DissatisfiedRate(Domain domain) => Rate(domain, table.Dissatisfied);

    /// <summary>Estimates the top box, the share of the codes in <see cref="ScoreTable.Top"/>.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>A share of the valid answers, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate TopBox(Domain domain) => Rate(domain, table.Top);

    /// <summary>Estimates the net rate, satisfied less dissatisfied.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>A difference of shares, −1 to 1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate Net(Domain domain) =>
        Measure(domain, step => In(table.Satisfied, step) - In(table.Dissatisfied, step), double.NaN);

    /// <summary>Estimates the awareness rate 知晓率, 1 − Σw[不了解] / Σw[不了解 or valid].</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>A share of the answers given, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate AwarenessRate(Domain domain) => Measure(domain, _ => 1, 0);

    /// <summary>Estimates the don't-know rate, Σw[不了解] / Σw[不了解 or valid], the complement of the awareness rate.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>A share of the answers given, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate DontKnowRate(Domain domain) => Measure(domain, _ => 0, 1);

    /// <summary>Estimates the share of each step.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>One per step, in the order of the table; a step nobody chose keeps its place with share 0.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public IReadOnlyList<StepShare> Distribution(Domain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        domain.RequireRowsOf(steps.Length);
        var counts = new int[table.Steps.Count];
        for (var i = 0; i < domain.Count; i++)
        {
            var row = domain.RowAt(i);
            if (steps[row] >= 0 && design.Weights[row] > 0)
            {
                counts[steps[row]]++;
            }
        }

        return
        [
            .. table.Steps.Select(
                (one, i) =>
                    new StepShare(one, counts[i], Measure(domain, step => step.Code == one.Code ? 1 : 0, double.NaN))
            ),
        ];
    }

    /// <summary>Counts answers by kind.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>Unweighted counts; publish them beside every score.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public ItemCounts Counts(Domain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        domain.RequireRowsOf(steps.Length);
        var (valid, weightless, dontKnow, missing) = (0, 0, 0, 0);
        for (var i = 0; i < domain.Count; i++)
        {
            var row = domain.RowAt(i);
            var isRated = steps[row] >= 0;
            valid += isRated && design.Weights[row] > 0 ? 1 : 0;
            weightless += isRated && design.Weights[row] <= 0 ? 1 : 0;
            dontKnow += steps[row] == DontKnow ? 1 : 0;
            missing += steps[row] == Missing ? 1 : 0;
        }

        return new ItemCounts(domain.Count, valid, weightless, dontKnow, missing);
    }

    private static double In(IReadOnlySet<int> codes, ScoreStep step) => codes.Contains(step.Code) ? 1 : 0;

    private static int Decode(double code, ScoreTable table)
    {
        if (double.IsNaN(code))
        {
            return Missing;
        }

        var whole = double.IsInteger(code) && Math.Abs(code) <= int.MaxValue;
        var step = whole ? table.StepOf((int)code) : -1;
        if (step >= 0)
        {
            return step;
        }

        return whole && table.DontKnow.Contains((int)code)
            ? DontKnow
            : throw new ScoringException(
                ScoringFault.UnknownCode,
                code.ToString(CultureInfo.InvariantCulture),
                "The code is neither scored nor marked as don't-know."
            );
    }

    private LinearisedEstimate Rate(Domain domain, IReadOnlySet<int> codes) =>
        Measure(domain, step => In(codes, step), double.NaN);

    // Estimates the mean of a number that depends on the step alone. Only rows of the domain are written and read.
    private LinearisedEstimate Measure(Domain domain, Func<ScoreStep, double> valueOf, double dontKnow)
    {
        ArgumentNullException.ThrowIfNull(domain);
        domain.RequireRowsOf(steps.Length);
        var valueOfStep = table.Steps.Select(valueOf).ToArray();
        var values = ArrayPool<double>.Shared.Rent(steps.Length);
        try
        {
            for (var i = 0; i < domain.Count; i++)
            {
                var row = domain.RowAt(i);
                values[row] = steps[row] switch
                {
                    Missing => double.NaN,
                    DontKnow => dontKnow,
                    var step => valueOfStep[step],
                };
            }

            return Linearisation.Mean(design, values.AsSpan(0, steps.Length), domain);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(values);
        }
    }
}
