using System.Text.Json.Serialization;

namespace SurveyPlatform.Web.Resident;

/// <summary>What the script of the page is told about a submission.</summary>
internal sealed record SubmissionAnswer
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipt { get; init; }

    /// <summary>Where to go next.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Page { get; init; }

    /// <summary>What to tell the resident where nothing was taken.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    /// <summary>What is to be done before the same is sent again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CheckTask? Check { get; init; }

    /// <summary>What is to be put right, by field, in the order of the page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Faults { get; init; }
}
