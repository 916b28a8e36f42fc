using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Storage.Responses;

/// <summary>A response that is to be filed, and what came with it and goes no further.</summary>
/// <param name="Response">What is put on file.</param>
/// <param name="SlipHash">The hash of the code it came with; null where it came without one.</param>
public sealed record Arrival(Response Response, string? SlipHash = null)
{
    /// <summary>By which it is noticed that its sender files again.</summary>
    public IReadOnlyList<ArrivalMark> Marks { get; init; } = [];
}
