using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>What moves the overall rating of a wave: the leaves of its index, by importance and by performance.</summary>
/// <remarks>
/// Weighted correlations of the ratings in index points, over the responses that rated the outcome and every driver. Source: METHOD.md §9.
/// </remarks>
public sealed record WaveDrivers
{
    /// <summary>The tag of the item that asks for the overall rating.</summary>
    public const string OutcomeTag = "overall";

    /// <summary>How many responses the frame holds.</summary>
    public required int Responses { get; init; }

    /// <summary>How many more are on file that could not be read into it.</summary>
    public required int LeftOut { get; init; }

    /// <summary>How responses were weighted.</summary>
    public required WeightingReport Weighting { get; init; }

    /// <summary>The field that the drivers are to explain.</summary>
    public required Field Outcome { get; init; }

    /// <summary>n: responses that rated the outcome and every driver that takes part.</summary>
    public required int Base { get; init; }

    /// <summary>(Σw)²/Σw² over these; 0 when there is none; <see langword="null"/> where it would tell how many a hidden group has.</summary>
    public required double? EffectiveBase { get; init; }

    /// <summary>In the order of the index tree.</summary>
    public required IReadOnlyList<WaveDriver> Drivers { get; init; }

    /// <summary>The importance of the drivers that take part, in their order; <see langword="null"/> when it cannot be computed.</summary>
    public DriverImportance? Importance { get; init; }

    /// <summary>Why there is no importance.</summary>
    public ScoringFault? Absence { get; init; }

    /// <summary>How sure the importance is; <see langword="null"/> until <see cref="Replicate"/> is asked.</summary>
    public DriverSpread? Spread { get; init; }

    /// <summary>How the lines of the matrix were crossed.</summary>
    public required Crossing Crossing { get; init; }

    /// <summary>The matrix of importance (relative weight, a share of variance) and performance (index points).</summary>
    public ImportancePerformance? Matrix { get; init; }

    /// <summary>Looks for the field that the drivers are to explain.</summary>
    /// <param name="questionnaire">What was asked.</param>
    /// <param name="code">Its code; <see langword="null"/> for the item tagged <see cref="OutcomeTag"/>.</param>
    /// <returns>A rating or a 0–10 item; <see langword="null"/> when there is none.</returns>
    public static Field? FindOutcome(PreparedQuestionnaire questionnaire, string? code)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return questionnaire.Fields.FirstOrDefault(field =>
            RatingValues.IsGraded(field)
            && (
                code is null
                    ? field.Item.Tags.Contains(OutcomeTag, StringComparer.Ordinal)
                    : string.Equals(field.Code, code, StringComparison.Ordinal)
            )
        );
    }

    /// <summary>Measures the drivers of a wave.</summary>
    /// <param name="frame">One row a response.</param>
    /// <param name="plan">Its questionnaire is the one that the frame was built with.</param>
    /// <param name="outcome">As <see cref="FindOutcome"/> found it; it is no driver of itself.</param>
    /// <param name="crossing">Where the lines of the matrix cross.</param>
    /// <returns>
    /// Shares of variance and index points, or the reasons why there are none: <c>SUPPRESSED</c> where fewer respondents stand behind a
    /// figure than the plan asks for.
    /// </returns>
    /// <exception cref="ScoringException">As <see cref="WaveWeighting.Weigh"/> says.</exception>
    public static WaveDrivers Of(ResponseFrame frame, WavePlan plan, Field outcome, Crossing crossing)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(outcome);
        var weighted = WaveWeighting.Weigh(frame, plan);
        var (design, weighting) = weighted;
        var leaves = LeavesBeside(outcome, plan.Questionnaire);
        var rows = new CompleteRatings(
            frame,
            plan.Questionnaire,
            [.. leaves.Select(leaf => leaf.Field), outcome],
            [.. design.Weights]
        );
        var fields = rows.Fields.Where(field => field != outcome).ToList();
        var (importance, absence) = SmallBase.IsHidden(rows.Rows.Length, plan.LeastBase)
            ? (null, ScoringFault.Suppressed)
            : Measure(rows, fields, outcome, isWeighted: weighting.Population is not null);
        var drivers = leaves.ConvertAll(leaf =>
            Read(leaf, fields, importance, rows, absence) with
            {
                Performance = Perform(leaf.Field, frame, plan, weighted),
            }
        );
        var matrix = importance is null ? null : Cross(drivers, crossing);
        return new WaveDrivers
        {
            Responses = frame.Count,
            LeftOut = frame.LeftOut.Count,
            Weighting = weighting,
            Outcome = outcome,
            Base = rows.Rows.Length,
            EffectiveBase = weighting.TellsOfFew ? null : rows.EffectiveBase,
            Drivers = [.. drivers.Select((driver, i) => driver with { Quadrant = matrix?.Quadrants[i] })],
            Importance = importance,
            Absence = absence,
            Crossing = crossing,
            Matrix = matrix,
        };
    }

    /// <summary>Measures the importance anew in replicates of the sample, to tell how sure it is.</summary>
    /// <param name="frame">That of <see cref="Of"/>.</param>
    /// <param name="plan">That of <see cref="Of"/>.</param>
    /// <returns>The same with its spread.</returns>
    /// <exception cref="ScoringException">As <see cref="WaveWeighting.Weigh"/> says.</exception>
    public WaveDrivers Replicate(ResponseFrame frame, WavePlan plan)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(plan);
        List<Field> fields = [.. Drivers.Where(driver => driver.Figures is not null).Select(driver => driver.Field)];
        return this with
        {
            Spread = Importance is null
                ? DriverSpread.None(Absence!.Value)
                : DriverSpread.Of(frame, plan, Outcome, fields),
        };
    }

    private static Estimate Perform(Field field, ResponseFrame frame, WavePlan plan, WeightedSample weighted)
    {
        var scores = RatingValues.Scores(frame, plan.Questionnaire, field);
        return SmallBase.Hide(ExplainedMean.Of(weighted, scores, plan), plan.LeastBase);
    }

    private static List<WaveDriver> LeavesBeside(Field outcome, PreparedQuestionnaire questionnaire)
    {
        var fields = questionnaire.Fields.ToDictionary(field => field.Code, StringComparer.Ordinal);
        return
        [
            .. (questionnaire.Questionnaire.Index?.Walk() ?? [])
                .Where(node => node.Item is not null)
                .DistinctBy(node => node.Item, StringComparer.Ordinal)
                .Select(leaf => new WaveDriver(leaf, fields[leaf.Item!], Estimate.None(ScoringFault.EmptyDomain)))
                .Where(leaf => leaf.Field != outcome),
        ];
    }

    private static (DriverImportance?, ScoringFault?) Measure(
        CompleteRatings rows,
        List<Field> fields,
        Field outcome,
        bool isWeighted
    )
    {
        if (rows.Excluded.FirstOrDefault(excluded => excluded.Field == outcome) is { } absent)
        {
            return (null, absent.Reason);
        }

        if (fields.Count == 0)
        {
            return (null, ScoringFault.TooFewCases);
        }

        var (explained, columns) = (rows.ColumnOf(outcome), fields.ConvertAll(rows.ColumnOf));
        try
        {
            return (
                isWeighted
                    ? DriverImportance.Of(explained, columns, rows.Weights)
                    : DriverImportance.Of(explained, columns),
                null
            );
        }
        catch (ScoringException refusal)
        {
            return (null, refusal.Fault);
        }
    }

    private static WaveDriver Read(
        WaveDriver leaf,
        List<Field> fields,
        DriverImportance? importance,
        CompleteRatings rows,
        ScoringFault? absence
    ) =>
        fields.IndexOf(leaf.Field) switch
        {
            -1 => leaf with { Absence = rows.Excluded.First(excluded => excluded.Field == leaf.Field).Reason },
            var position when importance is not null => leaf with { Figures = importance.Drivers[position] },
            _ => leaf with { Absence = absence },
        };

    private static ImportancePerformance Cross(List<WaveDriver> drivers, Crossing crossing)
    {
        var importance = drivers.ConvertAll(driver => driver.Figures?.RelativeWeight ?? double.NaN).ToArray();
        var performance = drivers.ConvertAll(driver => driver.Performance.Value ?? double.NaN).ToArray();
        return crossing == Crossing.Median
            ? ImportancePerformance.AtMedians(importance, performance)
            : ImportancePerformance.AtMeans(importance, performance);
    }
}
