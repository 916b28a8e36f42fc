namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>Of whom a share of votes is taken.</summary>
public enum BallotBase
{
    /// <summary>全体组成人员: all members, whether they came or not.</summary>
    Members,

    /// <summary>实到人员: the members present, whether they voted or not.</summary>
    Present,

    /// <summary>有效票: the ballots that the rules count as valid.</summary>
    ValidBallots,
}
