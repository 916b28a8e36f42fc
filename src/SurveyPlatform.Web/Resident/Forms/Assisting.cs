using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Web.Resident.Forms;

/// <summary>Who fills a form in for a respondent, and how. All of it stands in the form, so that answers that wait keep it.</summary>
/// <param name="Helper">The code that the response will say, such as 云03.</param>
/// <param name="LinkCode">The secret that lets the form in.</param>
/// <param name="Mode">What is chosen; another can be chosen in the form.</param>
/// <param name="ResponseId">Of the response, where no script makes one.</param>
public sealed record Assisting(string Helper, string LinkCode, AnswerMode Mode, Guid ResponseId)
{
    /// <summary>Null where it is no mode in which a helper takes part.</summary>
    public static AnswerMode? FindMode(string? name) =>
        AnswerModes
            .Assisted.Cast<AnswerMode?>()
            .FirstOrDefault(mode => string.Equals($"{mode}", name, StringComparison.Ordinal));
}
