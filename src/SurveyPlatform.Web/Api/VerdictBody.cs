using System.Diagnostics;
using SurveyPlatform.Scoring.Verdicts;

namespace SurveyPlatform.Web.Api;

/// <summary>The grade that a count of votes gives, with the arithmetic that leads to it.</summary>
/// <param name="Grade">The code of the grade.</param>
/// <param name="Method">How shares were taken: of everybody asked, so that there is no standard error.</param>
/// <param name="Shares">The votes of every condition of the rules, in their order, whether its turn came or not.</param>
/// <param name="Steps">Every condition tested until one grade held, then vetoes.</param>
/// <param name="Arithmetic">The same, one line a step.</param>
internal sealed record VerdictBody(
    string Grade,
    string Method,
    IReadOnlyList<VerdictBody.ShareEntry> Shares,
    IReadOnlyList<VerdictBody.StepEntry> Steps,
    IReadOnlyList<string> Arithmetic
)
{
    public static VerdictBody Of(Verdict verdict) =>
        new(
            verdict.Grade,
            "census-count",
            [.. verdict.Shares.Select(ShareEntry.Of)],
            [.. verdict.Steps.Select(StepEntry.Of)],
            [.. verdict.Steps.Select(step => step.Describe())]
        );

    /// <summary>Some votes as a share of a base.</summary>
    /// <param name="Options">The options whose votes were added.</param>
    /// <param name="Votes">Their votes.</param>
    /// <param name="Denominator">Of whom.</param>
    /// <param name="Base">How many these are.</param>
    /// <param name="EffectiveBase">The same: every vote counts alike.</param>
    /// <param name="Share">Votes / base, 0–1, unrounded.</param>
    internal sealed record ShareEntry(
        IReadOnlyList<string> Options,
        int Votes,
        BallotBase Denominator,
        int Base,
        double EffectiveBase,
        double Share
    )
    {
        public static ShareEntry Of(VoteShare share) =>
            new(share.Options, share.Votes, share.Base, share.BaseCount, share.BaseCount, share.Value);
    }

    /// <summary>One step of the arithmetic.</summary>
    /// <param name="Kind"><c>tested</c>, <c>remained</c> or <c>vetoed</c>.</param>
    /// <param name="Grade">The grade that the step is about; after a veto, the one that is left.</param>
    /// <param name="Share">The votes that were tested.</param>
    /// <param name="Comparison">How they were compared.</param>
    /// <param name="Threshold">With what.</param>
    /// <param name="Holds">Whether the condition holds.</param>
    /// <param name="Tie">Whether the share is exactly the threshold.</param>
    /// <param name="Item">The veto item that has occurred.</param>
    /// <param name="From">The grade before the veto.</param>
    internal sealed record StepEntry(
        string Kind,
        string Grade,
        ShareEntry? Share = null,
        Comparison? Comparison = null,
        string? Threshold = null,
        bool? Holds = null,
        bool? Tie = null,
        string? Item = null,
        string? From = null
    )
    {
        public static StepEntry Of(VerdictStep step) =>
            step switch
            {
                VerdictStep.Tested tested => new StepEntry(
                    "tested",
                    tested.Grade,
                    ShareEntry.Of(tested.Share),
                    tested.Comparison,
                    tested.Threshold.ToString(),
                    tested.IsMet,
                    tested.IsTie
                ),
                VerdictStep.Remained(var grade) => new StepEntry("remained", grade),
                VerdictStep.Vetoed(var item, var from, var to) => new StepEntry("vetoed", to, Item: item, From: from),
                var other => throw new UnreachableException(other.GetType().Name),
            };
    }
}
