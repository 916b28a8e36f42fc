namespace SurveyPlatform.Web.Resident;

/// <summary>What lies behind the residents' door.</summary>
internal static class ResidentPaths
{
    public static bool Covers(PathString path) =>
        path == "/"
        || path.StartsWithSegments("/s", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/r", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(AssistanceEndpoints.Path, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(SlipEndpoints.Path, StringComparison.OrdinalIgnoreCase);
}
