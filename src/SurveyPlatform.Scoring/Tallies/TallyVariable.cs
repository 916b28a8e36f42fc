using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tallies;

/// <summary>One of the variables by which a tally tells responses apart; its levels are added as blocks bring them.</summary>
internal sealed class TallyVariable
{
    private readonly Dictionary<string, int> levelOfName = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>What was met so far: a combination of levels of the variables before, with a level of this one.</summary>
    public PairNumbers Combinations { get; } = new();

    /// <summary>Narrows the combination of each row by its level of this variable.</summary>
    /// <param name="combinations">One per row, changed in place.</param>
    /// <param name="levels">The block's own numbering of levels.</param>
    public void Narrow(int[] combinations, Partition levels)
    {
        // Level 0 is that of the rows that have none.
        var levelOfCode = new int[levels.Names.Count + 1];
        for (var code = 0; code < levels.Names.Count; code++)
        {
            levelOfCode[code + 1] = 1 + LevelOf(levels.Names[code]);
        }

        var codes = levels.Codes;
        for (var row = 0; row < combinations.Length; row++)
        {
            combinations[row] = Combinations.NumberOf(combinations[row], levelOfCode[codes[row] + 1]);
        }
    }

    /// <summary>Widens each combination by this variable, and says which level that was.</summary>
    /// <param name="combinations">Changed in place.</param>
    /// <returns>The level of each combination.</returns>
    public Partition Widen(int[] combinations)
    {
        var codes = new int[combinations.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            (combinations[i], var level) = Combinations[combinations[i]];
            codes[i] = level - 1;
        }

        return Partition.FromCodes(codes, [.. names]);
    }

    private int LevelOf(string name)
    {
        if (!levelOfName.TryGetValue(name, out var level))
        {
            level = names.Count;
            levelOfName.Add(name, level);
            names.Add(name);
        }

        return level;
    }
}
