using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>The shares of a two-way table, row by row, over the levels that somebody has.</summary>
/// <param name="RowCount">How many levels of the first variable somebody has.</param>
/// <param name="ColumnCount">How many levels of the second variable somebody has.</param>
/// <param name="Cells">One estimate per cell, all above 0.</param>
internal sealed record AssociationTable(int RowCount, int ColumnCount, IReadOnlyList<LinearisedEstimate> Cells)
{
    /// <param name="rows">The first variable.</param>
    /// <param name="columns">The second variable.</param>
    /// <param name="crossed">Both crossed.</param>
    /// <param name="shares">One per crossed level.</param>
    /// <exception cref="ScoringException"><c>EMPTY_CELL</c>, naming the first combination that nobody has.</exception>
    public static AssociationTable Of(
        Partition rows,
        Partition columns,
        Partition crossed,
        IReadOnlyList<LinearisedEstimate> shares
    )
    {
        var shareOfPair = new Dictionary<(int Row, int Column), LinearisedEstimate>();
        for (var level = 0; level < shares.Count; level++)
        {
            if (shares[level].Value > 0)
            {
                var witness = crossed.RowsOf(level).Span[0];
                shareOfPair.Add((rows.Codes[witness], columns.Codes[witness]), shares[level]);
            }
        }

        int[] rowLevels = [.. shareOfPair.Keys.Select(pair => pair.Row).Distinct().Order()];
        int[] columnLevels = [.. shareOfPair.Keys.Select(pair => pair.Column).Distinct().Order()];
        var cells =
            from row in rowLevels
            from column in columnLevels
            select shareOfPair.TryGetValue((row, column), out var share)
                ? share
                : throw new ScoringException(
                    ScoringFault.EmptyCell,
                    Partition.NameOf(rows.Names[row], columns.Names[column]),
                    "Nobody has this combination; merge levels first."
                );
        return new AssociationTable(rowLevels.Length, columnLevels.Length, [.. cells]);
    }
}
