using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Model.Frames;

/// <summary>
/// The answers of a wave as columns: one row a response, one column a field. Scoring and reporting read nothing else.
/// </summary>
public sealed class ResponseFrame
{
    private readonly Dictionary<string, Column> byField;
    private readonly Cells<Guid> responseIds;
    private readonly Cells<double> seconds;
    private readonly Cells<Suspicions> suspicions;

    internal ResponseFrame(
        Cells<Guid> responseIds,
        Cells<double> seconds,
        Cells<Suspicions> suspicions,
        AssistanceColumns assistance,
        IReadOnlyList<Column> columns,
        IReadOnlyList<LeftOut> leftOut
    )
    {
        this.responseIds = responseIds;
        this.seconds = seconds;
        this.suspicions = suspicions;
        Assistance = assistance;
        Columns = columns;
        LeftOut = leftOut;
        byField = columns.ToDictionary(column => column.Field.Code, StringComparer.Ordinal);
    }

    /// <summary>How many responses there are.</summary>
    public int Count => responseIds.Count;

    /// <summary>One a row: which response it is.</summary>
    public ReadOnlySpan<Guid> ResponseIds => responseIds.Span;

    /// <summary>One a row: how long the filling in took; <see cref="double.NaN"/> where nothing measured it.</summary>
    public ReadOnlySpan<double> Seconds => seconds.Span;

    /// <summary>One a row: what gave rise to doubt when the response was taken in.</summary>
    public ReadOnlySpan<Suspicions> Suspicions => suspicions.Span;

    /// <summary>One a row: how the response came to be written down, and by whom.</summary>
    public AssistanceColumns Assistance { get; }

    /// <summary>In the order of the questionnaire.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Responses on file that could not be read into the frame.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; }

    /// <summary>
    /// The tags of which <see cref="FindDimension"/> makes a dimension, in the order of the questionnaire; then those of
    /// <see cref="Assistance"/>.
    /// </summary>
    public IReadOnlyList<string> DividingTags =>
        [
            .. Columns
                .Where(column => column is CodedColumn or AreaColumn)
                .SelectMany(column => column.Field.Item.Tags)
                .Concat(Assistance.DividingTags)
                .Distinct(StringComparer.Ordinal),
        ];

    public Column? FindColumn(string field) => byField.GetValueOrDefault(field);

    /// <summary>The dimension of a tag; null where no item carries the tag, or none that divides respondents.</summary>
    /// <param name="tag">Such as <c>ageband</c>; or <c>mode</c> and <c>helper</c>, where no item carries them.</param>
    /// <param name="areaLevel">For a dimension of places, the level at which they are told apart.</param>
    public Dimension? FindDimension(string tag, int areaLevel = 1)
    {
        var column = Columns.FirstOrDefault(column => column.Field.Item.Tags.Contains(tag, StringComparer.Ordinal));
        return column switch
        {
            CodedColumn coded => Divide(tag, coded),
            AreaColumn area => Divide(tag, area, areaLevel),
            null => Assistance.FindDimension(tag),
            _ => null,
        };
    }

    /// <summary>The frame as it would be if only some of its responses had been filed.</summary>
    /// <param name="rows">Their rows, ascending.</param>
    public ResponseFrame Keep(ReadOnlySpan<int> rows)
    {
        var kept = new List<Column>(Columns.Count);
        foreach (var column in Columns)
        {
            kept.Add(column.Keep(rows));
        }

        return new ResponseFrame(
            responseIds.Keep(rows),
            seconds.Keep(rows),
            suspicions.Keep(rows),
            Assistance.Keep(rows),
            kept,
            LeftOut
        );
    }

    private static Dimension Divide(string tag, CodedColumn column)
    {
        var (groups, groupOfCode) = (new List<Group>(), new int[byte.MaxValue + 1]);
        Array.Fill(groupOfCode, -1);
        for (var code = 0; code < column.Categories.Count; code++)
        {
            if (column.Categories[code] is { State: CellState.Valid } category)
            {
                groupOfCode[code] = groups.Count;
                groups.Add(new Group(category.Code, category.Label));
            }
        }

        var groupOf = new int[column.Count];
        for (var row = 0; row < groupOf.Length; row++)
        {
            groupOf[row] = groupOfCode[column.Codes[row]];
        }

        return new Dimension(tag, column.Field.Item.Stem, groups, groupOf);
    }

    private static Dimension Divide(string tag, AreaColumn column, int level)
    {
        var groups = column.Tree.AtLevel(level).Select(area => new Group(area.Code, area.Name)).ToList();
        var groupOfArea = column.Tree.PositionsAt(level);
        var groupOf = new int[column.Count];
        for (var row = 0; row < groupOf.Length; row++)
        {
            groupOf[row] = column.Areas[row] is var area and >= 0 ? groupOfArea[area] : -1;
        }

        return new Dimension(tag, column.Field.Item.Stem, groups, groupOf);
    }
}
