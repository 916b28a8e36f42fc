namespace SurveyPlatform.Storage.Receipts;

/// <summary>What became of the wish to take a response back.</summary>
public enum WithdrawalOutcome
{
    /// <summary>The answers are gone, now or since an earlier wish.</summary>
    Withdrawn,

    /// <summary>The wave is over: the answers are counted, and stay so.</summary>
    TooLate,

    /// <summary>Nobody was given such a receipt.</summary>
    Unknown,
}
