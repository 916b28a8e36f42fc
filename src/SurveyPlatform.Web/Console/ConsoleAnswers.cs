using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Console.Pages;

namespace SurveyPlatform.Web.Console;

/// <summary>Answers that several routes of the console give.</summary>
internal static class ConsoleAnswers
{
    public static RazorComponentResult<MessagePage> NotFound() =>
        new(new { Key = "NotFound" }) { StatusCode = StatusCodes.Status404NotFound };

    /// <summary>Scheme and host as the visitor wrote them, which is what residents' links begin with.</summary>
    public static string PublicBase(this HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
