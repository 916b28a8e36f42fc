using System.Text.Json;

namespace SurveyPlatform.Model.Json;

/// <summary>A file that is JSON, and of the right shape, and holds what <see cref="JsonRules"/> refuse.</summary>
public sealed class RefusedJsonException : JsonException
{
    public RefusedJsonException() { }

    public RefusedJsonException(string message)
        : base(message) { }

    public RefusedJsonException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Where it is below <see cref="JsonException.Path"/>, such as <c>[2]</c> in a list; empty where it is there.</summary>
    public string Below { get; init; } = string.Empty;
}
