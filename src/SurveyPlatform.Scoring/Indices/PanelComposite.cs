using System.Globalization;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>One score from several panels, with the rule that made it and each panel's part.</summary>
/// <remarks>Panels are estimated apart and never pooled: delegates' ballots do not enter the sample of residents. Source: METHOD.md §10.</remarks>
public sealed record PanelComposite
{
    private PanelComposite() { }

    /// <summary>The rule, to be printed with the score.</summary>
    public required PanelScheme Scheme { get; init; }

    /// <summary>One per panel, in the order of the scheme.</summary>
    public required IReadOnlyList<PanelPart> Parts { get; init; }

    /// <summary>
    /// The score; absent with <c>TOO_FEW_CASES</c> when panels are too small or hold too little weight together, or with the reason
    /// of the first panel that is missing.
    /// </summary>
    public required CombinedEstimate Score { get; init; }

    /// <summary>Makes one score of the panels' figures.</summary>
    /// <param name="scheme">The rule.</param>
    /// <param name="figures">
    /// By panel code: an estimate in one common unit, such as index points. A ballot of a whole body has the standard error 0. A panel
    /// that was not asked may be left out.
    /// </param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>The score with its parts.</returns>
    /// <exception cref="ArgumentException">The scheme has no panel or names one twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1, or the least coverage is no share.</exception>
    /// <exception cref="ScoringException">
    /// <c>UNKNOWN_CODE</c>, naming a figure of no panel; <c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c> or <c>ZERO_WEIGHTS</c>.
    /// </exception>
    public static PanelComposite Of(
        PanelScheme scheme,
        IReadOnlyDictionary<string, Estimate> figures,
        double level = Estimate.UsualLevel
    )
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(figures);
        Check(scheme, figures);
        var shares = SiblingShares.Of([.. scheme.Panels.Select(panel => panel.Weight)]);
        PanelPart[] parts = [.. scheme.Panels.Select((panel, i) => PartOf(panel, figures, shares[i]))];
        var score = Combine(scheme, parts, level);
        return new PanelComposite
        {
            Scheme = scheme,
            Parts = score.Value is null
                ? parts
                : [.. parts.Select(part => part with { ShareCounted = CountedShare(part) / score.Coverage })],
            Score = score,
        };
    }

    /// <summary>Writes the arithmetic for the record, in a form that no setting changes.</summary>
    /// <returns>One line a panel, then the rule, then the score.</returns>
    public string Describe()
    {
        var rule =
            Scheme.WhenAbsent == AbsentPanelRule.NoScore
                ? "every panel must count"
                : $"others take over from {Percent(Scheme.LeastCoverage)}";
        var score = Score.Value is { } value ? Number(value) : $"none, {ScoringException.CodeOf(Score.Absence!.Value)}";
        return string.Join(
            '\n',
            [
                .. Parts.Select(Describe),
                $"rule: {Scheme.Kind} mean, {rule}; counted {Percent(Score.Coverage)}",
                $"score: {score}",
            ]
        );
    }

    private static string Describe(PanelPart part)
    {
        var figure = part.Figure.Value is { } value ? $"{Number(value)} (n {part.Figure.Base})" : "no figure";
        var standing = part.Standing switch
        {
            PanelStanding.Counted => $"counted {Percent(part.ShareCounted)}",
            PanelStanding.TooSmall => $"too small, least n {part.Panel.LeastBase}",
            _ => "missing",
        };
        return $"{part.Panel.Code} {Percent(part.Share)}: {figure}, {standing}";
    }

    private static string Percent(double share) => Number(100 * share) + "%";

    private static string Number(double value) =>
        Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("F1", CultureInfo.InvariantCulture);

    private static double CountedShare(PanelPart part) => part.Standing == PanelStanding.Counted ? part.Share : 0;

    private static PanelPart PartOf(Panel panel, IReadOnlyDictionary<string, Estimate> figures, double share)
    {
        var figure = figures.GetValueOrDefault(panel.Code) ?? Estimate.None(ScoringFault.AllMissing);
        var whenPresent = figure.Base < panel.LeastBase ? PanelStanding.TooSmall : PanelStanding.Counted;
        return new PanelPart(panel, figure, figure.Value is null ? PanelStanding.Missing : whenPresent, share, 0);
    }

    private static CombinedEstimate Combine(PanelScheme scheme, PanelPart[] parts, double level)
    {
        double Counted(PanelPart part, double? value) =>
            part.Standing == PanelStanding.Counted && value is { } there ? there : double.NaN;

        var combined = EstimateAggregation.Of(
            new EstimateSet
            {
                Values = Array.ConvertAll(parts, part => Counted(part, part.Figure.Value)),
                StandardErrors = Array.ConvertAll(parts, part => Counted(part, part.Figure.StandardError)),
                DegreesOfFreedom = Array.ConvertAll(parts, part => (double)part.Figure.DegreesOfFreedom),
            },
            [.. parts.Select(part => part.Share)],
            scheme.Kind,
            level,
            scheme.WhenAbsent == AbsentPanelRule.Renormalise ? scheme.LeastCoverage : 1
        );
        return combined.Value is null ? combined with { Absence = WhyNone(parts, combined.Absence) } : combined;
    }

    // The panels' own reasons say more than that too little weight is there.
    private static ScoringFault? WhyNone(PanelPart[] parts, ScoringFault? reason)
    {
        if (reason is not (ScoringFault.TooFewCases or ScoringFault.AllMissing))
        {
            return reason;
        }

        var absent = Array.Find(parts, part => part.Standing != PanelStanding.Counted && part.Share > 0);
        return absent?.Standing == PanelStanding.Missing ? absent.Figure.Absence : ScoringFault.TooFewCases;
    }

    private static void Check(PanelScheme scheme, IReadOnlyDictionary<string, Estimate> figures)
    {
        var codes = scheme.Panels.Select(panel => panel.Code).ToHashSet(StringComparer.Ordinal);
        if (codes.Count == 0 || codes.Count != scheme.Panels.Count)
        {
            throw new ArgumentException("There is a panel, and each is named once.", nameof(scheme));
        }

        if (figures.Keys.Order(StringComparer.Ordinal).FirstOrDefault(code => !codes.Contains(code)) is { } unknown)
        {
            throw new ScoringException(ScoringFault.UnknownCode, unknown, "The scheme has no such panel.");
        }
    }
}
