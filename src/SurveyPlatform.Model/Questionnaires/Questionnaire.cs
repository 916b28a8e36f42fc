using System.Text.Json.Serialization;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>What respondents are asked, and how the answers become an index. A published version never changes.</summary>
public sealed record Questionnaire
{
    public const string CurrentSchema = "questionnaire/1";

    /// <summary>The version of the file format, <see cref="CurrentSchema"/>.</summary>
    public required string Schema { get; init; }

    public required string Code { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The languages in which every text is to be had; the first is the one shown unasked.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public LocalText? Introduction { get; init; }

    public LocalText? Thanks { get; init; }

    public IReadOnlyList<Scale> Scales { get; init; } = [];

    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The root of the index tree; null where nothing is scored but the items.</summary>
    public IndexNode? Index { get; init; }

    [JsonIgnore]
    public IEnumerable<Item> Items => Sections.SelectMany(section => section.Items);

    /// <summary>The item that carries a tag, such as <c>ageband</c>; a tag stands on one item at most.</summary>
    public Item? FindTagged(string tag) =>
        Items.FirstOrDefault(item => item.Tags.Contains(tag, StringComparer.Ordinal));

    /// <summary>Every item with its place in the file, as faults name it.</summary>
    internal IEnumerable<(Item Item, string Path)> ItemsWithPaths() =>
        Sections.SelectMany((section, i) => section.Items.Select((item, j) => (item, $"$.sections[{i}].items[{j}]")));
}
