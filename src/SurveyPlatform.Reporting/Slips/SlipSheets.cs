using SurveyPlatform.Model.Slips;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Texts;

namespace SurveyPlatform.Reporting.Slips;

/// <summary>The sheets about slips, each one table.</summary>
internal static class SlipSheets
{
    /// <summary>Issued, used, open and void by place, with their sums.</summary>
    public static void WriteReturns(Page page, SlipSource source, IReadOnlyList<SlipPlace> places)
    {
        var words = page.Words;
        page.Columns = 8;
        Begin(page, "Slips.Returns", source);
        var table = Open(
            page,
            [
                Column.Text(words["Slips.PlaceCode"], 12, 20),
                Column.Text(words["Slips.Place"], 18, 40),
                Column.Text(words["Slips.Kind"], 10, 16),
                Column.Number(words["Slips.Issued"]),
                Column.Number(words["Slips.Used"]),
                Column.Number(words["Slips.Open"]),
                Column.Number(words["Slips.Void"]),
                Column.Number(words["Slips.UsedShare"], 14),
            ]
        );
        table.Add(
            [
                Cell.Of(words["Slips.Total"]),
                Cell.Blank,
                Cell.Blank,
                .. Counts(places.Sum(p => p.Used), places.Sum(p => p.Open), places.Sum(p => p.Void)),
            ],
            RowLook.Strong
        );
        foreach (var place in places)
        {
            table.Add([
                Cell.Of(place.Code ?? string.Empty),
                Cell.Of(place.Name ?? words["Slips.NoPlace"]),
                Cell.Of(KindOf(words, place.Kind)),
                .. Counts(place.Used, place.Open, place.Void),
            ]);
        }

        page.Explain([words["Slips.ReturnsNote"]]);
    }

    /// <summary>Every slip by its serial, without its code.</summary>
    public static void WriteSerials(Page page, SlipSource source, IReadOnlyList<SlipLine> slips)
    {
        var words = page.Words;
        page.Columns = 4;
        Begin(page, "Slips.Serials", source);
        var table = Open(
            page,
            [
                Column.Text(words["Slips.Serial"], 16, 20),
                Column.Text(words["Slips.Place"], 24, 48),
                Column.Text(words["Slips.Kind"], 12, 16),
                Column.Text(words["Slips.State"], 12, 16),
            ]
        );
        foreach (var slip in slips)
        {
            table.Add([
                Cell.Of(slip.Serial),
                Cell.Of(slip.Place ?? words["Slips.NoPlace"]),
                Cell.Of(KindOf(words, slip.Kind)),
                Cell.Of(words[$"Slips.State.{slip.State}"]),
            ]);
        }

        page.Explain([words["Slips.SerialsNote"]]);
    }

    /// <summary>People by name, with their links where the links are told.</summary>
    public static void WriteAddressees(
        Page page,
        SlipSource source,
        string title,
        string note,
        IReadOnlyList<AddresseeLine> people
    )
    {
        var words = page.Words;
        var hasLinks = people.Any(person => person.Link is not null);
        List<Column> columns =
        [
            Column.Text(words["Slips.Name"], 18, 40),
            Column.Text(words["Slips.Place"], 18, 40),
            Column.Text(words["Slips.Serial"], 16, 20),
        ];
        if (hasLinks)
        {
            columns.Add(Column.Text(words["Slips.Link"], 40, 70));
        }

        page.Columns = columns.Count;
        Begin(page, title, source);
        page.Note(words[note]);
        page.Gap(6);
        var table = Open(page, columns);
        foreach (var person in people)
        {
            List<Cell> cells =
            [
                Cell.Of(person.Name),
                Cell.Of(person.Place ?? words["Slips.NoPlace"]),
                Cell.Of(person.Serial),
            ];
            if (hasLinks)
            {
                cells.Add(Cell.Of(person.Link ?? string.Empty));
            }

            table.Add(cells);
        }
    }

    private static void Begin(Page page, string title, SlipSource source) =>
        page.Title(page.Words[title], page.Words.Fill("Slips.Subtitle", source.Survey, source.Wave));

    /// <summary>A table under its head, which stays in sight and stands on every printed page.</summary>
    private static Table Open(Page page, IReadOnlyList<Column> columns)
    {
        var table = new Table(page, columns);
        table.Head();
        page.Freeze(page.Row - 1);
        page.Repeat(table.HeadRow);
        return table;
    }

    /// <summary>The share is used / (used + open): what was taken back could not be used.</summary>
    private static Cell[] Counts(int used, int open, int taken) =>
        [
            Cell.Count(used + open + taken),
            Cell.Count(used),
            Cell.Count(open),
            Cell.Count(taken),
            used + open == 0 ? Cell.Blank : Cell.Of((double)used / (used + open), Formats.Rate),
        ];

    private static string KindOf(Words words, SlipKind kind) => words[$"Slips.Kind.{kind}"];
}
