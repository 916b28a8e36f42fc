using System.Globalization;

namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>Some votes as a share of a base. A vote of the whole body is a census: it has no standard error.</summary>
/// <param name="Options">The options whose votes were added.</param>
/// <param name="Votes">Their votes.</param>
/// <param name="Base">Of whom.</param>
/// <param name="BaseCount">How many these are, above 0.</param>
/// <remarks>Source: METHOD.md §2.3.</remarks>
public sealed record VoteShare(IReadOnlyList<string> Options, int Votes, BallotBase Base, int BaseCount)
{
    /// <summary>The share, 0–1, unrounded.</summary>
    public double Value => (double)Votes / BaseCount;

    /// <summary>Writes the share for the record.</summary>
    /// <returns>Such as <c>satisfied + basic 52 / members 101 = 51.5%</c>, the percentage rounded half up.</returns>
    public string Describe()
    {
        // In whole numbers, so that exactly half a tenth goes up.
        var tenths = (2000L * Votes + BaseCount) / (2L * BaseCount);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(" + ", Options)} {Votes} / {NameOf(Base)} {BaseCount} = {tenths / 10}.{tenths % 10}%"
        );
    }

    private static string NameOf(BallotBase of) =>
        of switch
        {
            BallotBase.Members => "members",
            BallotBase.Present => "present",
            _ => "valid ballots",
        };
}
