namespace SurveyPlatform.Scoring.Tallies;

/// <summary>Linearised values summed by sampling unit, for one estimate after the other: each costs the units that it touches.</summary>
internal sealed class UnitSums(int unitCount)
{
    private readonly double[] totals = new double[unitCount];
    private readonly bool[] isHeld = new bool[unitCount];
    private readonly List<int> held = [];

    /// <summary>Adds z of a row of the estimate.</summary>
    public void Add(int unit, double linearised)
    {
        totals[unit] += linearised;
        if (!isHeld[unit])
        {
            isHeld[unit] = true;
            held.Add(unit);
        }
    }

    /// <summary>Takes what the weights' adjustment explains, from a row of the estimate or not.</summary>
    public void Take(int unit, double explained) => totals[unit] -= explained;

    /// <summary>Gives the sums up and begins anew.</summary>
    /// <param name="all">Whether every unit was touched; else those that hold a row were.</param>
    /// <returns>The units that hold a row, and those that were touched with their sums; units ascend.</returns>
    public (int[] Held, int[] Touched, double[] Totals) Release(bool all)
    {
        held.Sort();
        int[] holding = [.. held];
        held.Clear();
        foreach (var unit in holding)
        {
            isHeld[unit] = false;
        }

        var touched = holding;
        if (all)
        {
            touched = new int[totals.Length];
            for (var unit = 0; unit < touched.Length; unit++)
            {
                touched[unit] = unit;
            }
        }

        var released = new double[touched.Length];
        for (var i = 0; i < touched.Length; i++)
        {
            released[i] = totals[touched[i]];
            totals[touched[i]] = 0;
        }

        return (holding, touched, released);
    }
}
