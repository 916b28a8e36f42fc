using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Printing;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How sure the importance of a wave's drivers is, from replicates of its sample.</summary>
/// <remarks>
/// By <see cref="RaoWuBootstrap"/> of the weighted responses, between percentiles, at the level of the plan. Weights are held as they
/// are: in one of hundreds of replicates some cell of the population is always empty, and not to weight anew errs on the wide side.
/// Source: METHOD.md §9 and §5.
/// </remarks>
public sealed record DriverSpread
{
    /// <summary>Every replicate of every wave is drawn from it, so that a figure can be had again to the bit.</summary>
    public const ulong Seed = 20260301;

    private readonly Dictionary<string, DriverEstimate> estimates = new(StringComparer.Ordinal);
    private readonly WavePlan? plan;

    private DriverSpread(WavePlan? plan)
    {
        this.plan = plan;
    }

    /// <summary>Why there is no spread: what is wrong with the sample, as <c>LONELY_PSU</c>.</summary>
    public ScoringFault? Absence { get; private init; }

    /// <summary>Share of the outcome's variance that the drivers explain together, 0–1.</summary>
    public Estimate RSquared { get; private init; } = Estimate.None(ScoringFault.EmptyDomain);

    /// <summary>The driver's relative weight, a share of the outcome's variance.</summary>
    /// <param name="driver">Its field.</param>
    /// <returns>Absent for a field that takes no part, or that some replicate leaves undefined.</returns>
    public Estimate RelativeWeightOf(Field driver) => Read(driver, estimate => estimate.RelativeWeight);

    /// <summary>Mean gain in R² over all orders of entry.</summary>
    /// <param name="driver">Its field.</param>
    /// <returns>As <see cref="RelativeWeightOf"/>; absent for more drivers than it is measured of.</returns>
    public Estimate DominanceOf(Field driver) => Read(driver, estimate => estimate.Dominance);

    internal static DriverSpread None(ScoringFault reason) =>
        new(plan: null) { Absence = reason, RSquared = Estimate.None(reason) };

    internal static DriverSpread Of(ResponseFrame frame, WavePlan plan, Field outcome, IReadOnlyList<Field> drivers)
    {
        var (design, _) = WaveWeighting.Weigh(frame, plan);
        double[] ScoresOf(Field field) => RatingValues.Scores(frame, plan.Questionnaire, field);
        try
        {
            var drawn = DrawnSample.Of(new TaggedRows(frame), plan.Sampling).DesignOf(design.Weights.ToArray());
            var replicates = RaoWuBootstrap.Draw(drawn, Seed);
            var measured = DriverEstimates.Of(replicates, ScoresOf(outcome), [.. drivers.Select(ScoresOf)]);
            var spread = new DriverSpread(plan) { RSquared = Publish(measured.RSquared, plan) };
            foreach (var (field, estimate) in drivers.Zip(measured.Drivers))
            {
                spread.estimates.Add(field.Code, estimate);
            }

            return spread;
        }
        catch (ScoringException refusal)
        {
            return None(refusal.Fault);
        }
    }

    private Estimate Read(Field driver, Func<DriverEstimate, ReplicateEstimate> figure) =>
        estimates.TryGetValue(driver.Code, out var estimate)
            ? Publish(figure(estimate), plan!)
            : Estimate.None(Absence ?? ScoringFault.EmptyDomain);

    private static Estimate Publish(ReplicateEstimate replicated, WavePlan plan)
    {
        var estimate = replicated.ToPercentileEstimate(plan.Level);
        return plan.IsExplained && estimate is { Low: { } low, High: { } high, StandardError: { } error }
            ? estimate with
            {
                Arithmetic =
                [
                    $"R = {replicated.Replicates.Count} replicates θ_r, seed {Seed}; se = √(Σ(θ_r − θ̄)²/(R − 1)) = {Printed.Number(error)}",
                    $"percentiles {Printed.Number(50 * (1 - plan.Level))} % and {Printed.Number(50 * (1 + plan.Level))} % of θ_r: [{Printed.Number(low)}, {Printed.Number(high)}]",
                ],
            }
            : estimate;
    }
}
