using System.Text.Json.Nodes;

namespace SurveyPlatform.Scoring.Tests.Reference;

/// <summary>One input with the numbers it must give.</summary>
public sealed record ReferenceCase(
    string Id,
    string Operation,
    JsonObject Arguments,
    JsonObject Expected,
    double Tolerance
)
{
    /// <summary>The columns that arguments name, by data set.</summary>
    public required JsonObject Datasets { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool IsOptional { get; init; }

    public override string ToString() => Id;
}
