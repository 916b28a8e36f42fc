using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>What must hold of a count of ballots before a verdict rests on it.</summary>
internal static class TallyReview
{
    /// <exception cref="ScoringException"><c>UNKNOWN_CODE</c> or <c>BAD_COUNT</c>, naming the option, the item or the count.</exception>
    public static void Check(Tally tally, IReadOnlyList<string> options, IReadOnlyList<VetoRule> vetoes)
    {
        var ballots = (long)tally.Spoilt;
        ExpectCount(tally.Members >= 0, "members", "A count is zero or more.");
        ExpectCount(tally.Spoilt >= 0, "spoilt", "A count is zero or more.");
        foreach (var (option, votes) in tally.Votes.OrderBy(vote => vote.Key, StringComparer.Ordinal))
        {
            ExpectKnown(
                options.Contains(option, StringComparer.Ordinal),
                option,
                "The ballot paper has no such option."
            );
            ExpectCount(votes >= 0, option, "A count is zero or more.");
            ballots += votes;
        }

        var present = tally.Present ?? tally.Members;
        ExpectCount(present >= 0 && present <= tally.Members, "present", "No more are present than there are members.");
        ExpectCount(ballots <= present, "votes", "There are no more ballots than members present.");
        foreach (var item in tally.Vetoes)
        {
            ExpectKnown(
                vetoes.Any(veto => string.Equals(veto.Item, item, StringComparison.Ordinal)),
                item,
                "The rules have no such veto."
            );
        }
    }

    private static void ExpectCount(bool holds, string key, string rule) =>
        Expect(holds, ScoringFault.BadCount, key, rule);

    private static void ExpectKnown(bool holds, string key, string rule) =>
        Expect(holds, ScoringFault.UnknownCode, key, rule);

    private static void Expect(bool holds, ScoringFault fault, string key, string rule)
    {
        if (!holds)
        {
            throw new ScoringException(fault, key, rule);
        }
    }
}
