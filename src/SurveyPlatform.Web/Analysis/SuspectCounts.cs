using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Web.Analysis;

/// <summary>How many responses of a wave were suspect when they came in.</summary>
/// <param name="Responses">For any reason.</param>
/// <param name="ByReason">For each reason that occurred; a response may be suspect for several.</param>
public sealed record SuspectCounts(long Responses, IReadOnlyDictionary<Suspicions, long> ByReason)
{
    /// <param name="counts">How many were suspect for each set of reasons.</param>
    public static SuspectCounts Of(IReadOnlyDictionary<Suspicions, long> counts) =>
        new(
            counts.Values.Sum(),
            Enum.GetValues<Suspicions>()
                .Where(reason => reason != Suspicions.None)
                .Select(reason =>
                    (reason, count: counts.Where(pair => pair.Key.HasFlag(reason)).Sum(pair => pair.Value))
                )
                .Where(pair => pair.count > 0)
                .ToDictionary(pair => pair.reason, pair => pair.count)
        );
}
