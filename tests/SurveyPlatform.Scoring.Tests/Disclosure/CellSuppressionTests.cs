using SurveyPlatform.Scoring.Disclosure;
using static SurveyPlatform.Scoring.Disclosure.CellStatus;

namespace SurveyPlatform.Scoring.Tests.Disclosure;

public sealed class CellSuppressionTests
{
    [Test]
    public void Of_OneSmallCell_HidesTheSmallestOtherToo()
    {
        // 7 alone would be the total less the rest; of the others 40 is the smallest that is not empty.
        var masked = CellSuppression.Of([Group("g", 45, 7, 0, 40)], 10).Single();

        Assert.Multiple(() =>
        {
            Assert.That(masked.Cells, Is.EqualTo(new[] { Published, Primary, Published, Secondary }));
            Assert.That(masked.Total, Is.EqualTo(TotalStatus.Published));
        });
    }

    [Test]
    public void Of_SmallCellsThatAreFewTogether_HidesOneMore() =>
        // 3 + 4 people would be known as seven.
        Assert.That(
            CellSuppression.Of([Group("g", 3, 60, 4, 88)], 10).Single().Cells,
            Is.EqualTo(new[] { Primary, Secondary, Primary, Published })
        );

    [Test]
    public void Of_NothingLeftToHide_HidesTheTotal()
    {
        var masked = CellSuppression.Of([Group("g", 3, 4, 0)], 10).Single();

        Assert.Multiple(() =>
        {
            Assert.That(masked.Cells, Is.EqualTo(new[] { Primary, Primary, Published }));
            Assert.That(masked.Total, Is.EqualTo(TotalStatus.Suppressed));
        });
    }

    [Test]
    public void Of_TotalNotPublished_HidesNoMoreThanIsSmall() =>
        Assert.That(
            CellSuppression.Of([Group("g", 45, 7) with { IsTotalPublished = false }], 10).Single(),
            Has.Property("Total")
                .EqualTo(TotalStatus.NotPublished)
                .And.Property("Cells")
                .EqualTo(new[] { Published, Primary })
        );

    [Test]
    public void Of_SmallTownship_HidesAnotherAndOneAgeBandOfThat()
    {
        // Of the city's three towns c1 is small, so that the next, c2, is hidden; its age bands would add up to it, so 12 is hidden.
        var masked = CellSuppression.Of([Group("city", 7, 30, 80), Below("city", "c2", 18, 12)], 10);

        Assert.Multiple(() =>
        {
            Assert.That(masked[0].Cells, Is.EqualTo(new[] { Primary, Secondary, Published }));
            Assert.That(masked[1].Cells, Is.EqualTo(new[] { Published, Secondary }));
            Assert.That(masked[1].Total, Is.EqualTo(TotalStatus.Suppressed));
        });
    }

    [Test]
    public void Of_TotalHiddenBelow_HidesACellAbove()
    {
        // The town's 3 + 4 cannot be hidden within the town: 7 is hidden above, where it takes the next along.
        var masked = CellSuppression.Of([Group("city", 7, 30, 80), Below("city", "c1", 3, 4)], 10);

        Assert.Multiple(() =>
        {
            Assert.That(masked[1].Total, Is.EqualTo(TotalStatus.Suppressed));
            Assert.That(masked[0].Cells, Is.EqualTo(new[] { Primary, Secondary, Published }));
        });
    }

    [Test]
    public void Of_LargeTotalHiddenBelow_HidesACellAbove()
    {
        // In the second wave only the small band answered: nothing in the town can stand beside it, though the town is large.
        var city = Waves("city", null, [100, 8], [90, 90], [95, 95]);
        var town = Waves("town", new CellReference("city", "c1"), [60, 8], [40, 0]);

        var masked = CellSuppression.Of([city, town], 10);

        Assert.Multiple(() =>
        {
            Assert.That(masked[0].Cells, Is.EqualTo(new[] { Primary, Secondary, Published }));
            Assert.That(masked[1].Cells[0], Is.EqualTo(Primary));
            Assert.That(masked[1].Total, Is.EqualTo(TotalStatus.Suppressed));
        });
    }

    [Test]
    public void Of_HiddenPeoplePublishedFurtherDown_CountNoMore()
    {
        // First wave: 3 + 7 = 10 are hidden. Second: 3 + 300, but 296 of these are published below; 3 + 4 = 7 would be known.
        var masked = CellSuppression.Of(
            [
                Waves("city", null, [3, 3], [7, 300], [80, 80], [90, 90]),
                Waves("town", new CellReference("city", "c2"), [7, 4], [0, 296]),
            ],
            10
        );

        Assert.Multiple(() =>
        {
            Assert.That(masked[0].Cells, Is.EqualTo(new[] { Primary, Primary, Secondary, Published }));
            Assert.That(masked[1].Cells, Is.EqualTo(new[] { Primary, Published }));
            Assert.That(masked[1].Total, Is.EqualTo(TotalStatus.Suppressed));
        });
    }

    [Test]
    public void Of_HiddenTotalThatOnePublishedCellEquals_HidesThatCell() =>
        // The town is small in the first wave only. In the second, all its 300 are old.
        Assert.That(
            CellSuppression
                .Of(
                    [
                        Waves("city", null, [7, 300], [80, 80]),
                        Waves("town", new CellReference("city", "c1"), [7, 0], [0, 300]),
                    ],
                    10
                )[1]
                .Cells,
            Is.EqualTo(new[] { Primary, Secondary })
        );

    [Test]
    public void Of_CellSmallInOneWave_IsHiddenInAll() =>
        Assert.That(
            CellSuppression.Of([Waves("g", null, [50, 4], [20, 60], [70, 30])], 10).Single().Cells,
            Is.EqualTo(new[] { Primary, Secondary, Published })
        );

    [Test]
    public void Of_UnfitTables_NamesTheGroup()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => CellSuppression.Of([Group("g", 5, -1)], 10), Refusal.With("BAD_COUNT", "g"));
            Assert.That(
                () => CellSuppression.Of([Group("city", 7), Below("city", "c1", 3, 3)], 10),
                Refusal.With("BAD_COUNT", "city/c1")
            );
            Assert.That(
                () => CellSuppression.Of([Group("city", 7), Below("city", "c2", 7)], 10),
                Refusal.With("UNKNOWN_CODE", "city/c2")
            );
            Assert.That(
                () => CellSuppression.Of([Group("g", 7) with { TotalOf = new CellReference("g", "c1") }], 10),
                Refusal.With("CYCLE", "g")
            );
            Assert.That(() => CellSuppression.Of([Group("g", 7), Group("g", 7)], 10), Throws.ArgumentException);
            Assert.That(
                () =>
                    CellSuppression.Of(
                        [new TableGroup { Id = "g", Cells = [new TableCell("a", 1), new TableCell("b", 1, 2)] }],
                        10
                    ),
                Throws.ArgumentException
            );
            Assert.That(() => CellSuppression.Of([], 0), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(CellSuppression.Of([], 10), Is.Empty);
        });
    }

    private static TableGroup Group(string id, params int[] counts) =>
        new() { Id = id, Cells = [.. counts.Select((n, i) => new TableCell($"c{i + 1}", n))] };

    private static TableGroup Waves(string id, CellReference? totalOf, params int[][] counts) =>
        new()
        {
            Id = id,
            TotalOf = totalOf,
            Cells = [.. counts.Select((n, i) => new TableCell($"c{i + 1}", n))],
        };

    private static TableGroup Below(string group, string cell, params int[] counts) =>
        Group($"{group}/{cell}", counts) with
        {
            TotalOf = new CellReference(group, cell),
        };
}
