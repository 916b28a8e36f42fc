using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Web.Api;

/// <summary>What can be wrong with a helper, and with what a response says of one.</summary>
internal static class HelperProblems
{
    public static ProblemHttpResult Unknown(string code) =>
        Problems.Of(ProblemKind.UnknownHelper, $"The wave has no helper '{code}'.");

    public static ProblemHttpResult Refused(HelperFault fault) =>
        fault switch
        {
            HelperFault.Unknown => Unfit("$.helper", "helper.unknown", "No helper of the wave has this code."),
            HelperFault.Void => Unfit("$.helper", "helper.void", "The helper may not file any more."),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "It is no fault of a helper."),
        };

    public static ProblemHttpResult Unsound(bool hasHelper) =>
        hasHelper
            ? Unfit("$.mode", "mode.without-helper", "A response with this mode, or without one, has no helper.")
            : Unfit("$.helper", "helper.missing", "A response with this mode names the helper who wrote it down.");

    /// <summary>The place is named as for any other rule.</summary>
    private static ProblemHttpResult Unfit(string path, string code, string message) =>
        Problems.Of(
            ProblemKind.AssistanceUnfit,
            "What is said of the mode and the helper cannot be so; nothing was stored.",
            ("faults", new[] { new RequestFaultBody(path, code, message) })
        );
}
