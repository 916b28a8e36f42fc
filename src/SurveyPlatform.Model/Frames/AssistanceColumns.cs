using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Frames;

/// <summary>How the responses of a frame came to be written down, and by which helper, one a row.</summary>
public sealed class AssistanceColumns
{
    /// <summary>Names the dimension of the modes, as the tag of an item would. An item that carries it goes before.</summary>
    public const string ModeTag = "mode";

    /// <summary>The same of the helpers.</summary>
    public const string HelperTag = "helper";

    private const sbyte Unknown = -1;
    private const int Nobody = -1;

    private readonly Cells<sbyte> modes;
    private readonly Cells<int> helpers;
    private readonly List<string> codes;

    internal AssistanceColumns()
        : this(new(), new(), []) { }

    private AssistanceColumns(Cells<sbyte> modes, Cells<int> helpers, List<string> codes)
    {
        this.modes = modes;
        this.helpers = helpers;
        this.codes = codes;
    }

    /// <summary>The helpers that any response of the wave named so far, in the order of their codes.</summary>
    public IReadOnlyList<string> Helpers => [.. codes.Order(StringComparer.Ordinal)];

    /// <summary>The tags of which <see cref="FindDimension"/> makes a dimension: none of what no response has.</summary>
    public IReadOnlyList<string> DividingTags =>
        [.. HasModes ? [ModeTag] : (string[])[], .. codes.Count > 0 ? [HelperTag] : (string[])[]];

    private bool HasModes => modes.Span.ContainsAnyExcept(Unknown);

    /// <summary>Null where the system that filed the response did not say.</summary>
    public AnswerMode? ModeAt(int row) => modes[row] == Unknown ? null : (AnswerMode)modes[row];

    /// <summary>Null where no other than the respondent wrote.</summary>
    public string? HelperAt(int row) => helpers[row] == Nobody ? null : codes[helpers[row]];

    /// <summary>Null where no response has what the tag names.</summary>
    public Dimension? FindDimension(string tag) =>
        tag switch
        {
            ModeTag when HasModes => new Dimension(
                tag,
                AnswerModes.Text("填答方式", "Mode"),
                [.. AnswerModes.All.Select(mode => new Group(AnswerModes.CodeOf(mode), AnswerModes.LabelOf(mode)))],
                Array.ConvertAll(modes.Span.ToArray(), mode => (int)mode)
            ),
            HelperTag when codes.Count > 0 => DivideByHelper(),
            _ => null,
        };

    internal void Add(AnswerMode? mode, string? helper)
    {
        modes.Add(mode is { } known ? (sbyte)known : Unknown);
        helpers.Add(helper is null ? Nobody : PositionOf(helper));
    }

    /// <summary>The columns as they are now; what is added to these later is not in them.</summary>
    internal AssistanceColumns Take() => new(modes.Take(), helpers.Take(), [.. codes]);

    /// <summary>The columns of some rows alone, in their order.</summary>
    internal AssistanceColumns Keep(ReadOnlySpan<int> rows) => new(modes.Keep(rows), helpers.Keep(rows), codes);

    private int PositionOf(string helper)
    {
        var position = codes.IndexOf(helper);
        if (position < 0)
        {
            position = codes.Count;
            codes.Add(helper);
        }

        return position;
    }

    private Dimension DivideByHelper()
    {
        var ordered = Helpers.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var groupOf = codes.ConvertAll(code => ordered[code]);
        return new Dimension(
            HelperTag,
            AnswerModes.Text("代填人", "Helper"),
            [.. Helpers.Select(code => new Group(code, LocalText.InChinese(code)))],
            Array.ConvertAll(helpers.Span.ToArray(), helper => helper == Nobody ? -1 : groupOf[helper])
        );
    }
}
