namespace SurveyPlatform.Scoring.Figures;

/// <summary>Counts the rows that each figure can use, place by place, where only the counts are asked for.</summary>
internal static class FigureBases
{
    /// <param name="weights">One a row; rows of weight 0 are passed over.</param>
    /// <param name="figures">Each after those that it is made of.</param>
    /// <param name="placeOf">One a row; −1 for a row of no place.</param>
    /// <param name="places">How many places there are.</param>
    /// <returns>For each figure one count a place.</returns>
    public static int[][] Of(
        ReadOnlySpan<double> weights,
        IReadOnlyList<Figure> figures,
        ReadOnlySpan<int> placeOf,
        int places
    )
    {
        var reader = new AnswerReader(new FigureLayout(figures));
        int[][] counts = [.. figures.Select(_ => new int[places])];
        for (var row = 0; row < weights.Length; row++)
        {
            if (weights[row] > 0 && placeOf[row] >= 0)
            {
                reader.Read(row);
                for (var figure = 0; figure < counts.Length; figure++)
                {
                    counts[figure][placeOf[row]] += reader.Usable[figure] > 0 ? 1 : 0;
                }
            }
        }

        return counts;
    }
}
