using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SurveyPlatform.Model.Languages;

/// <summary>A text for people, in one or more languages; the first is the one it was written in.</summary>
[JsonConverter(typeof(LocalTextJson))]
public sealed class LocalText : IEquatable<LocalText>
{
    /// <summary>The language that every text falls back to, and that is listed first.</summary>
    public const string Chinese = "zh-CN";

    public const string English = "en";

    private readonly ImmutableArray<KeyValuePair<string, string>> versions;

    /// <exception cref="ArgumentException">There is no version, or one language twice.</exception>
    public LocalText(IEnumerable<KeyValuePair<string, string>> versions)
    {
        this.versions =
        [
            .. versions
                .OrderByDescending(version => string.Equals(version.Key, Chinese, StringComparison.Ordinal))
                .ThenBy(version => version.Key, StringComparer.Ordinal),
        ];
        if (this.versions.IsEmpty)
        {
            throw new ArgumentException("A text has at least one language.", nameof(versions));
        }

        if (this.versions.DistinctBy(version => version.Key, StringComparer.Ordinal).Count() != this.versions.Length)
        {
            throw new ArgumentException("A text has one version for each language.", nameof(versions));
        }
    }

    public IReadOnlyList<KeyValuePair<string, string>> Versions => versions;

    public static LocalText InChinese(string text) => new([new(Chinese, text)]);

    /// <summary>The version in a language, or the first version where that language is lacking.</summary>
    public string In(string language) => TryFind(language, out var text) ? text : versions[0].Value;

    public bool Has(string language) => TryFind(language, out _);

    public bool Equals(LocalText? other) => other is not null && versions.SequenceEqual(other.versions);

    public override bool Equals(object? obj) => Equals(obj as LocalText);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(versions[0].Value);

    public override string ToString() => versions[0].Value;

    private bool TryFind(string language, [NotNullWhen(true)] out string? text)
    {
        foreach (var version in versions)
        {
            if (string.Equals(version.Key, language, StringComparison.Ordinal))
            {
                text = version.Value;
                return true;
            }
        }

        text = null;
        return false;
    }
}
