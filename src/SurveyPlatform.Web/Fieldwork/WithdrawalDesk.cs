using SurveyPlatform.Storage.Receipts;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Takes responses back for whoever holds their receipts, for a receipt is shown to its respondent alone.</summary>
internal sealed class WithdrawalDesk(WithdrawalStore withdrawals, TimeProvider clock)
{
    /// <param name="receipt">As it was drawn.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<WithdrawalOutcome> WithdrawAsync(string receipt, CancellationToken ct) =>
        withdrawals.WithdrawAsync(receipt, clock.GetUtcNow(), ct);
}
