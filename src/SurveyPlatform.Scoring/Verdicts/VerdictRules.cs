using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>How one body turns votes into a grade. Localities differ, and so do years: this is data, printed with each verdict.</summary>
/// <remarks>Source: METHOD.md §2.3.</remarks>
public sealed class VerdictRules
{
    private readonly HashSet<string> validOptions;
    private readonly List<string> ladder;

    /// <summary>Sets rules up.</summary>
    /// <param name="options">The options on the ballot paper, each once.</param>
    /// <param name="validOptions">Those whose ballots are valid (有效票); whether an abstention is one differs.</param>
    /// <param name="grades">Best first; the first whose conditions all hold is given.</param>
    /// <param name="otherwise">The grade when none holds, the worst; no rule gives it.</param>
    /// <param name="vetoes">The veto items; none when left out.</param>
    /// <exception cref="ArgumentException">
    /// An option, a grade or an item is named twice; a rule has no condition, or one that adds no votes, adds some twice or adds
    /// those of no option; or a veto leaves no grade of the rules.
    /// </exception>
    public VerdictRules(
        IReadOnlyList<string> options,
        IReadOnlyList<string> validOptions,
        IReadOnlyList<GradeRule> grades,
        string otherwise,
        IReadOnlyList<VetoRule>? vetoes = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(validOptions);
        ArgumentNullException.ThrowIfNull(grades);
        (Options, Grades, Otherwise, Vetoes) = (options, grades, otherwise, vetoes ?? []);
        this.validOptions = validOptions.ToHashSet(StringComparer.Ordinal);
        ladder = [.. grades.Select(rule => rule.Grade), otherwise];
        if (!AreDistinct(options) || !AreChosen(validOptions))
        {
            throw new ArgumentException("Options are named once, and only they are valid.", nameof(options));
        }

        if (!AreDistinct(ladder) || !grades.All(HasConditions))
        {
            throw new ArgumentException("Each grade is named once and has conditions on options.", nameof(grades));
        }

        if (
            !AreDistinct([.. Vetoes.Select(veto => veto.Item)])
            || !Vetoes.All(veto => ladder.Contains(veto.BestGrade, StringComparer.Ordinal))
        )
        {
            throw new ArgumentException("Each veto is named once and leaves a grade.", nameof(vetoes));
        }
    }

    /// <summary>The options on the ballot paper.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>The options whose ballots are valid.</summary>
    public IReadOnlyCollection<string> ValidOptions => validOptions;

    /// <summary>When each grade is given, best first.</summary>
    public IReadOnlyList<GradeRule> Grades { get; }

    /// <summary>The grade when no other is given.</summary>
    public string Otherwise { get; }

    /// <summary>The veto items.</summary>
    public IReadOnlyList<VetoRule> Vetoes { get; }

    /// <summary>Turns votes into a grade, in whole numbers throughout.</summary>
    /// <param name="tally">What was counted.</param>
    /// <returns>The grade with its arithmetic.</returns>
    /// <exception cref="ScoringException">
    /// <c>UNKNOWN_CODE</c>, naming an option or a veto item that the rules lack; <c>BAD_COUNT</c>, naming the count, for one below
    /// zero, for more ballots than members present or more of these than members, and for members present who are needed and not
    /// counted; <c>ZERO_DENOMINATOR</c>, naming the base, when nobody is in it.
    /// </exception>
    public Verdict Judge(Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        TallyReview.Check(tally, Options, Vetoes);
        var steps = new List<VerdictStep>();
        var grade = Grades.FirstOrDefault(rule => Holds(rule, tally, steps))?.Grade;
        if (grade is null)
        {
            grade = Otherwise;
            steps.Add(new VerdictStep.Remained(grade));
        }

        foreach (var veto in Vetoes.Where(veto => tally.Vetoes.Contains(veto.Item, StringComparer.Ordinal)))
        {
            if (ladder.IndexOf(grade) < ladder.IndexOf(veto.BestGrade))
            {
                steps.Add(new VerdictStep.Vetoed(veto.Item, grade, veto.BestGrade));
                grade = veto.BestGrade;
            }
        }

        var conditions = Grades.SelectMany(rule => rule.Conditions);
        return new Verdict(grade, steps, [.. conditions.Select(condition => ShareOf(condition, tally))]);
    }

    private static bool AreDistinct(IReadOnlyCollection<string> codes) =>
        codes.Distinct(StringComparer.Ordinal).Count() == codes.Count;

    private static int VotesFor(IEnumerable<string> options, Tally tally) =>
        options.Sum(option => tally.Votes.GetValueOrDefault(option));

    private bool AreChosen(IReadOnlyCollection<string> chosen) =>
        AreDistinct(chosen) && chosen.All(option => Options.Contains(option, StringComparer.Ordinal));

    private bool HasConditions(GradeRule rule) =>
        rule.Conditions.Count > 0
        && rule.Conditions.All(condition => condition.Votes.Count > 0 && AreChosen(condition.Votes));

    private bool Holds(GradeRule rule, Tally tally, List<VerdictStep> steps)
    {
        foreach (var condition in rule.Conditions)
        {
            var share = ShareOf(condition, tally);
            var order = condition.Threshold.CompareShare(share.Votes, share.BaseCount);
            var isMet = condition.Comparison switch
            {
                Comparison.MoreThan => order > 0,
                Comparison.AtLeast => order >= 0,
                Comparison.LessThan => order < 0,
                _ => order <= 0,
            };
            steps.Add(
                new VerdictStep.Tested(
                    rule.Grade,
                    share,
                    condition.Comparison,
                    condition.Threshold,
                    isMet,
                    IsTie: order == 0
                )
            );
            if (!isMet)
            {
                return false;
            }
        }

        return true;
    }

    private VoteShare ShareOf(VerdictCondition condition, Tally tally)
    {
        var count = condition.Base switch
        {
            BallotBase.Members => tally.Members,
            BallotBase.Present => tally.Present
                ?? throw new ScoringException(
                    ScoringFault.BadCount,
                    "present",
                    "The members present were not counted."
                ),
            _ => VotesFor(validOptions, tally),
        };
        return count > 0
            ? new VoteShare(condition.Votes, VotesFor(condition.Votes, tally), condition.Base, count)
            : throw new ScoringException(
                ScoringFault.ZeroDenominator,
                condition.Base.ToString(),
                "Nobody is in the base."
            );
    }
}
