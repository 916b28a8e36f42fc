namespace SurveyPlatform.Scoring.Indices;

/// <summary>What each answer of a rating item is worth, and which answers count as satisfied. Part of a result's metadata.</summary>
/// <remarks>Source: METHOD.md §1, the 0–100 map.</remarks>
public sealed class ScoreTable
{
    private readonly Dictionary<int, int> stepOfCode = [];

    /// <summary>Sets a table up.</summary>
    /// <param name="steps">At least one, each code once.</param>
    /// <exception cref="ArgumentException">No step, a code named twice, or a score that is not finite.</exception>
    public ScoreTable(IReadOnlyList<ScoreStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0)
        {
            throw new ArgumentException("A scale has a step.", nameof(steps));
        }

        Steps = steps;
        for (var i = 0; i < steps.Count; i++)
        {
            if (!stepOfCode.TryAdd(steps[i].Code, i) || !double.IsFinite(steps[i].Score))
            {
                throw new ArgumentException($"The code {steps[i].Code} has one finite score.", nameof(steps));
            }
        }
    }

    /// <summary>The steps, in the order given; distributions follow it.</summary>
    public IReadOnlyList<ScoreStep> Steps { get; }

    /// <summary>Codes of 不了解: no step, but an answer, which counts in the awareness rate.</summary>
    public IReadOnlySet<int> DontKnow { get; init; } = new HashSet<int>();

    /// <summary>Codes that count as satisfied (满意率), such as the top two.</summary>
    public IReadOnlySet<int> Satisfied { get; init; } = new HashSet<int>();

    /// <summary>Codes that count as dissatisfied, such as the bottom two.</summary>
    public IReadOnlySet<int> Dissatisfied { get; init; } = new HashSet<int>();

    /// <summary>Codes of the top box.</summary>
    public IReadOnlySet<int> Top { get; init; } = new HashSet<int>();

    /// <summary>Spreads a scale evenly over 0–100, s = 100 (c − worst)/(best − worst).</summary>
    /// <param name="worst">The code worth 0.</param>
    /// <param name="best">The code worth 100; below <paramref name="worst"/> when 1 is the best answer.</param>
    /// <returns>Steps from the best to the worst, without don't-know codes or sets.</returns>
    /// <exception cref="ArgumentException">The two are the same.</exception>
    public static ScoreTable EqualSteps(int worst, int best)
    {
        if (worst == best)
        {
            throw new ArgumentException("A scale has two ends.", nameof(best));
        }

        var (count, sign) = (Math.Abs(best - worst) + 1, Math.Sign(worst - best));
        return new ScoreTable([
            .. Enumerable
                .Range(0, count)
                .Select(step => new ScoreStep(best + sign * step, 100.0 * (count - 1 - step) / (count - 1))),
        ]);
    }

    /// <summary>Whether each set holds codes of steps, and no don't-know code is one.</summary>
    internal bool SetsFitSteps() =>
        Satisfied.Concat(Dissatisfied).Concat(Top).All(stepOfCode.ContainsKey) && !DontKnow.Any(stepOfCode.ContainsKey);

    /// <summary>Finds the step of a code: its index, or −1 when the code has none.</summary>
    internal int StepOf(int code) => stepOfCode.GetValueOrDefault(code, -1);
}
