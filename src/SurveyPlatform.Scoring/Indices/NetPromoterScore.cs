using System.Globalization;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>Scores how likely people are to recommend, from answers 0–10: promoters 9–10, passives 7–8, detractors 0–6.</summary>
/// <remarks>Source: Reichheld, Harvard Business Review (December 2003). All results are absent when nobody in the domain answered.</remarks>
public sealed class NetPromoterScore
{
    private const double LowestPromoter = 9;
    private const double HighestDetractor = 6;
    private const double HighestAnswer = 10;

    private readonly SampleDesign design;
    private readonly double[] answers;

    /// <summary>Takes the answers.</summary>
    /// <param name="design">The design of the wave.</param>
    /// <param name="answers">One per row of the design: a whole number 0–10, or NaN for a missing answer.</param>
    /// <exception cref="ArgumentException">There is not one answer per row.</exception>
    /// <exception cref="ScoringException"><c>UNKNOWN_CODE</c>, naming the answer, for one off the scale.</exception>
    public NetPromoterScore(SampleDesign design, ReadOnlySpan<double> answers)
    {
        ArgumentNullException.ThrowIfNull(design);
        if (answers.Length != design.RowCount)
        {
            throw new ArgumentException("There is one answer for each row.", nameof(answers));
        }

        foreach (var answer in answers)
        {
            if (!double.IsNaN(answer) && !(double.IsInteger(answer) && answer >= 0 && answer <= HighestAnswer))
            {
                throw new ScoringException(
                    ScoringFault.UnknownCode,
                    answer.ToString(CultureInfo.InvariantCulture),
                    "The scale runs from 0 to 10."
                );
            }
        }

        this.design = design;
        this.answers = answers.ToArray();
    }

    /// <summary>Estimates the score, the weighted mean of +100 for promoters, 0 for passives and −100 for detractors.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>Points, −100 to 100.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate Score(Domain domain) => Mean(domain, PointsOf);

    /// <summary>Estimates the share of promoters.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>A share of the answers, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate Promoters(Domain domain) => Share(domain, IsPromoter);

    /// <summary>Estimates the share of passives.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>A share of the answers, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate Passives(Domain domain) => Share(domain, IsPassive);

    /// <summary>Estimates the share of detractors.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>A share of the answers, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate Detractors(Domain domain) => Share(domain, IsDetractor);

    /// <summary>Takes the textbook standard error of unweighted answers, 100 √((P + D − (P − D)²)/n).</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>Points; <see langword="null"/> when the weights differ, since the formula knows none, or when nobody answered.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public double? MultinomialStandardError(Domain domain)
    {
        var promoters = Promoters(domain);
        if (promoters.Absence is not null || !AreEqual(promoters.Rows))
        {
            return null;
        }

        var (p, d) = (promoters.Value!.Value, Detractors(domain).Value!.Value);
        return 100 * Math.Sqrt(Math.Max(0, p + d - (p - d) * (p - d)) / promoters.Rows.Length);
    }

    internal static bool IsPromoter(double answer) => answer >= LowestPromoter;

    internal static bool IsPassive(double answer) => !IsPromoter(answer) && !IsDetractor(answer);

    internal static bool IsDetractor(double answer) => answer <= HighestDetractor;

    /// <summary>What an answer counts in the score.</summary>
    internal static double PointsOf(double answer)
    {
        if (IsPromoter(answer))
        {
            return 100;
        }

        return IsDetractor(answer) ? -100 : 0;
    }

    private LinearisedEstimate Share(Domain domain, Func<double, bool> holds) =>
        Mean(domain, answer => holds(answer) ? 1 : 0);

    private bool AreEqual(ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
        {
            if (Math.Abs(design.Weights[row] - design.Weights[rows[0]]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private LinearisedEstimate Mean(Domain domain, Func<double, double> valueOf) =>
        Linearisation.Mean(
            design,
            Array.ConvertAll(answers, answer => double.IsNaN(answer) ? double.NaN : valueOf(answer)),
            domain
        );
}
