using CsCheck;
using SurveyPlatform.Scoring.Disclosure;

namespace SurveyPlatform.Scoring.Tests.Disclosure;

/// <summary>
/// Tries to work hidden cells out of what is published, over random areas of three levels.
/// What may still be learnt, by the rule itself: that a hidden cell is empty in a wave in which its total is published (nobody
/// stands behind it), and ranges that hold more than one number.
/// </summary>
public sealed class AttackTests
{
    private static readonly Gen<int[]> Leaf = Gen.Frequency(
        (4, Gen.Const(0)),
        (3, Gen.Int[1, 9]),
        (6, Gen.Int[10, 90])
    ).Array[2];

    private static readonly Gen<Branch> Bands = Leaf.Array[1, 4].Select(leaves => new Branch(leaves, []));

    private static readonly Gen<Branch> Towns = Gen.Select(Bands.Array[1, 4], Gen.Bool)
        .Select((towns, areBroken) => new Branch([.. towns.Select(town => town.Total)], areBroken ? towns : []));

    private static readonly Gen<Branch> City = Gen.Select(Towns.Array[1, 4], Gen.Bool)
        .Select(
            (counties, isTotalPublished) =>
                new Branch([.. counties.Select(one => one.Total)], counties, isTotalPublished)
        );

    [Test]
    public void Of_AnyTables_LetsNoHiddenCellBeSolved() =>
        Gen.Select(City, Gen.Int[2, 15])
            .Sample(
                (city, leastCount) =>
                {
                    var groups = Flatten(city);
                    var masked = CellSuppression.Of(groups, leastCount);

                    for (var wave = 0; wave < 2; wave++)
                    {
                        Assert.That(Solved(groups, masked, wave), Is.Empty);
                        Assert.That(Crowds(groups, masked, wave).Where(n => n > 0 && n < leastCount), Is.Empty);
                    }
                },
                iter: 2000
            );

    [Test]
    public void Of_AnyTables_HidesEverySmallCellAndNoEmptyOne() =>
        Gen.Select(City, Gen.Int[2, 15])
            .Sample(
                (city, leastCount) =>
                {
                    var groups = Flatten(city);
                    var masked = CellSuppression.Of(groups, leastCount);

                    foreach (
                        var (cell, status) in groups.Zip(masked).SelectMany(g => g.First.Cells.Zip(g.Second.Cells))
                    )
                    {
                        var isSmall = cell.Counts.Any(n => n > 0 && n < leastCount);
                        Assert.That(status == CellStatus.Primary, Is.EqualTo(isSmall));
                        Assert.That(status == CellStatus.Secondary && cell.Counts.All(n => n == 0), Is.False);
                    }
                }
            );

    [Test]
    public void Solved_MaskOfSmallCellsAlone_IsSolved()
    {
        // The attack works: 7 is 200 less the rest.
        var group = new TableGroup { Id = "g", Cells = [new TableCell("a", 7), new TableCell("b", 193)] };
        var mask = new MaskedGroup("g", TotalStatus.Published, [CellStatus.Primary, CellStatus.Published]);

        Assert.That(Solved([group], [mask], 0), Is.EqualTo(new[] { "g/a" }));
    }

    private static List<TableGroup> Flatten(Branch city)
    {
        var groups = new List<TableGroup>();
        Add(groups, "city", city, null);
        return groups;
    }

    private static void Add(List<TableGroup> groups, string id, Branch branch, CellReference? totalOf)
    {
        groups.Add(
            new TableGroup
            {
                Id = id,
                TotalOf = totalOf,
                IsTotalPublished = branch.IsTotalPublished,
                Cells = [.. branch.Counts.Select((counts, i) => new TableCell($"{i}", counts))],
            }
        );
        for (var i = 0; i < branch.Below.Count; i++)
        {
            Add(groups, $"{id}/{i}", branch.Below[i], new CellReference(id, $"{i}"));
        }
    }

    // Each group says: total = sum of cells, all zero or more. Groups form trees, where narrowing ranges one equation at a time
    // finds all that the equations together imply.
    private static List<string> Solved(IReadOnlyList<TableGroup> groups, IReadOnlyList<MaskedGroup> masked, int wave)
    {
        var ranges = new Dictionary<string, (long Low, long High)>();
        string TotalName(TableGroup group) =>
            group.TotalOf is { } total ? $"{total.Group}/{total.Cell}" : $"total of {group.Id}";
        for (var g = 0; g < groups.Count; g++)
        {
            long total = groups[g].Cells.Sum(cell => cell.Counts[wave]);
            if (groups[g].TotalOf is null)
            {
                ranges[TotalName(groups[g])] =
                    masked[g].Total == TotalStatus.Published ? (total, total) : (0, int.MaxValue);
            }

            for (var c = 0; c < groups[g].Cells.Count; c++)
            {
                var count = groups[g].Cells[c].Counts[wave];
                ranges[$"{groups[g].Id}/{groups[g].Cells[c].Id}"] =
                    masked[g].Cells[c] == CellStatus.Published ? (count, count) : (0, int.MaxValue);
            }
        }

        for (var pass = 0; pass < 4 * groups.Count; pass++)
        {
            foreach (var group in groups)
            {
                Narrow(ranges, TotalName(group), [.. group.Cells.Select(cell => $"{group.Id}/{cell.Id}")]);
            }
        }

        return
        [
            .. groups
                .Zip(masked)
                .SelectMany(g =>
                    g.First.Cells.Zip(g.Second.Cells)
                        .Where(cell => cell.Second != CellStatus.Published && cell.First.Counts[wave] > 0)
                        .Select(cell => $"{g.First.Id}/{cell.First.Id}")
                )
                .Where(name => ranges[name].Low == ranges[name].High),
        ];
    }

    private static void Narrow(Dictionary<string, (long Low, long High)> ranges, string total, string[] cells)
    {
        var (low, high) = (cells.Sum(cell => ranges[cell].Low), cells.Sum(cell => ranges[cell].High));
        ranges[total] = (Math.Max(ranges[total].Low, low), Math.Min(ranges[total].High, high));
        foreach (var cell in cells)
        {
            var (own, whole) = (ranges[cell], ranges[total]);
            var (others, mostOthers) = (
                cells.Sum(one => ranges[one].Low) - own.Low,
                cells.Sum(one => ranges[one].High) - own.High
            );
            ranges[cell] = (Math.Max(own.Low, whole.Low - mostOthers), Math.Min(own.High, whole.High - others));
        }
    }

    // How many people a known total gives away once all that is published further down is taken off it.
    private static IEnumerable<long> Crowds(
        IReadOnlyList<TableGroup> groups,
        IReadOnlyList<MaskedGroup> masked,
        int wave
    )
    {
        long Hidden(int g) =>
            groups[g]
                .Cells.Select((cell, c) => (Cell: cell, Status: masked[g].Cells[c]))
                .Where(cell => cell.Status != CellStatus.Published)
                .Sum(cell =>
                    Enumerable
                        .Range(0, groups.Count)
                        .Where(k => groups[k].TotalOf == new CellReference(groups[g].Id, cell.Cell.Id))
                        .Select(Hidden)
                        .DefaultIfEmpty(cell.Cell.Counts[wave])
                        .Min()
                );
        return Enumerable.Range(0, groups.Count).Where(g => masked[g].Total == TotalStatus.Published).Select(Hidden);
    }

    private sealed record Branch(IReadOnlyList<int[]> Counts, IReadOnlyList<Branch> Below, bool IsTotalPublished = true)
    {
        public int[] Total => [Counts.Sum(counts => counts[0]), Counts.Sum(counts => counts[1])];
    }
}
