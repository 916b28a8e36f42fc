using System.Text.Json;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Web.Api;

/// <summary>Writes out what gave rise to doubt.</summary>
internal static class SuspicionNames
{
    private static readonly (Suspicions Kind, string Name)[] Names =
    [
        .. Enum.GetValues<Suspicions>()
            .Where(kind => kind != Suspicions.None)
            .Select(kind => (kind, JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()))),
    ];

    /// <summary>Each kind by its name; empty where there was no doubt.</summary>
    public static IReadOnlyList<string> Of(Suspicions suspicions) =>
        suspicions == Suspicions.None
            ? []
            : [.. Names.Where(known => suspicions.HasFlag(known.Kind)).Select(known => known.Name)];

    public static IReadOnlyDictionary<string, int> Of(IReadOnlyDictionary<Suspicions, int> counts) =>
        Names.ToDictionary(known => known.Name, known => counts[known.Kind], StringComparer.Ordinal);
}
