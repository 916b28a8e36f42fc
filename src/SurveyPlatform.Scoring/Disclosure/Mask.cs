namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>Which cells and totals are hidden so far. Cells are only ever hidden, never shown again, so it settles.</summary>
internal sealed class Mask
{
    private readonly TableForest forest;
    private readonly int leastCount;
    private readonly CellStatus[][] status;
    private readonly bool[] isTotalHidden;
    private bool hasChanged;

    public Mask(TableForest forest, int leastCount)
    {
        this.forest = forest;
        this.leastCount = leastCount;
        isTotalHidden = new bool[forest.Count];
        status = new CellStatus[forest.Count][];
        for (var group = 0; group < forest.Count; group++)
        {
            status[group] = [.. forest[group].Cells.Select(cell => cell.Counts.Any(IsSmall)).Select(Primary)];
        }
    }

    /// <summary>Hides what gives hidden cells away, until nothing changes.</summary>
    public void Settle()
    {
        do
        {
            hasChanged = false;
            foreach (var group in forest.BottomUp)
            {
                Protect(group);
            }
        } while (hasChanged);
    }

    public MaskedGroup Of(int group)
    {
        var total = IsTotalKnown(group) ? TotalStatus.Published : TotalStatus.Suppressed;
        return new MaskedGroup(
            forest[group].Id,
            forest[group].IsTotalPublished ? total : TotalStatus.NotPublished,
            status[group]
        );
    }

    private static CellStatus Primary(bool isSmall) => isSmall ? CellStatus.Primary : CellStatus.Published;

    private bool IsSmall(int count) => count > 0 && count < leastCount;

    private bool IsHidden(int group, int cell) => status[group][cell] != CellStatus.Published;

    private bool IsTotalKnown(int group) =>
        forest.TotalOf(group) is { } total
            ? !IsHidden(total.Group, total.Cell)
            : forest[group].IsTotalPublished && !isTotalHidden[group];

    private void Protect(int group)
    {
        for (var wave = 0; wave < forest.Waves; wave++)
        {
            while (IsTotalKnown(group) && IsGivenAway(group, wave))
            {
                if (!HideSmallest(group, wave))
                {
                    HideTotal(group);
                }
            }

            if (forest.TotalOf(group) is { } total && IsHidden(total.Group, total.Cell))
            {
                HideSomebody(group, wave);
            }
        }
    }

    // The total less what is published is what is hidden: one cell alone, or a crowd too small.
    private bool IsGivenAway(int group, int wave)
    {
        var (cells, people) = (0, 0L);
        for (var cell = 0; cell < status[group].Length; cell++)
        {
            if (IsHidden(group, cell) && forest.CountAt(group, cell, wave) > 0)
            {
                cells++;
                people += HiddenPeople(group, cell, wave);
            }
        }

        return cells == 1 || (cells > 0 && people < leastCount);
    }

    // What is published below a hidden cell can be taken off it: only those hidden all the way down are hidden.
    private long HiddenPeople(int group, int cell, int wave)
    {
        long people = forest.CountAt(group, cell, wave);
        foreach (var below in forest.Below(group, cell))
        {
            var hidden = 0L;
            for (var child = 0; child < status[below].Length; child++)
            {
                hidden += IsHidden(below, child) ? HiddenPeople(below, child, wave) : 0;
            }

            people = Math.Min(people, hidden);
        }

        return people;
    }

    private void HideTotal(int group)
    {
        hasChanged = true;
        if (forest.TotalOf(group) is { } total)
        {
            Hide(total.Group, total.Cell);
        }
        else
        {
            isTotalHidden[group] = true;
        }
    }

    // A hidden total is no secret while all that it adds up is published.
    private void HideSomebody(int group, int wave)
    {
        for (var cell = 0; cell < status[group].Length; cell++)
        {
            if (IsHidden(group, cell) && forest.CountAt(group, cell, wave) > 0)
            {
                return;
            }
        }

        HideSmallest(group, wave);
    }

    private bool HideSmallest(int group, int wave)
    {
        var smallest = -1;
        for (var cell = 0; cell < status[group].Length; cell++)
        {
            if (
                !IsHidden(group, cell)
                && forest.CountAt(group, cell, wave) > 0
                && (smallest < 0 || IsBefore(group, cell, smallest, wave))
            )
            {
                smallest = cell;
            }
        }

        if (smallest >= 0)
        {
            Hide(group, smallest);
        }

        return smallest >= 0;
    }

    private bool IsBefore(int group, int cell, int other, int wave)
    {
        var order = forest.CountAt(group, cell, wave).CompareTo(forest.CountAt(group, other, wave));
        return order < 0
            || (order == 0 && string.CompareOrdinal(forest[group].Cells[cell].Id, forest[group].Cells[other].Id) < 0);
    }

    private void Hide(int group, int cell)
    {
        hasChanged = true;
        status[group][cell] = CellStatus.Secondary;
        foreach (var below in forest.Below(group, cell))
        {
            for (var wave = 0; wave < forest.Waves; wave++)
            {
                HideSomebody(below, wave);
            }
        }
    }
}
