using SurveyPlatform.Model.Receipts;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What a receipt stands for. What was answered it does not tell.</summary>
/// <param name="Code">As it was drawn.</param>
/// <param name="Wave">Where its response was filed.</param>
/// <param name="Day">On which it was.</param>
/// <param name="IsWithdrawn">Its holder took the answers back.</param>
/// <param name="CanWithdraw">The answers are counted, and can still be taken back.</param>
internal sealed record CheckedReceipt(string Code, Wave Wave, DateOnly Day, bool IsWithdrawn, bool CanWithdraw)
{
    /// <summary>How the wave's book of receipts names it.</summary>
    public string Mark => ReceiptMark.Of(Wave.Id, Code);
}
