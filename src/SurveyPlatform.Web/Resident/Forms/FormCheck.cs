namespace SurveyPlatform.Web.Resident.Forms;

/// <summary>The check that goes with a form that comes back.</summary>
/// <param name="Token">Says which check it is.</param>
/// <param name="Question">What is asked; null where it was answered, and the form came back for something else.</param>
/// <param name="Answer">What was answered, so that nobody is asked twice.</param>
public sealed record FormCheck(string Token, string? Question, string? Answer);
