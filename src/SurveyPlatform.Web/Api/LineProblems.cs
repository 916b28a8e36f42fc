using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SurveyPlatform.Web.Api;

/// <summary>Why a line of a batch was not even looked at.</summary>
internal static class LineProblems
{
    public static ProblemHttpResult TooLarge(string detail) =>
        TypedResults.Problem(
            detail: detail,
            statusCode: ProblemKind.BodyTooLarge.Status,
            title: ProblemKind.BodyTooLarge.Title,
            type: ProblemKind.BodyTooLarge.Type
        );

    public static ProblemHttpResult Unreadable(JsonException bad) =>
        TypedResults.Problem(
            detail: "The line is not the JSON of a response.",
            statusCode: ProblemKind.BodyUnreadable.Status,
            title: ProblemKind.BodyUnreadable.Title,
            type: ProblemKind.BodyUnreadable.Type,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["path"] = bad.Path ?? "$",
                ["column"] = bad.BytePositionInLine + 1,
            }
        );
}
