namespace SurveyPlatform.Scoring.Figures;

/// <summary>Reads the answers of one row after the other. Not for two threads at once.</summary>
internal sealed class AnswerReader
{
    private readonly FigureLayout layout;
    private readonly double[][] isWorth;
    private readonly int[] codes;
    private readonly double[] usable;

    public AnswerReader(FigureLayout layout)
    {
        this.layout = layout;
        isWorth = Array.ConvertAll(layout.Means.ToArray(), WhatIsWorth);
        codes = new int[layout.ColumnCount];
        usable = new double[layout.Stride];
    }

    /// <summary>The row's code in each column, those that are no answer as the last.</summary>
    public ReadOnlySpan<int> Codes => codes;

    /// <summary>By figure: 1 where the row has an answer to any part of it, else 0.</summary>
    public ReadOnlySpan<double> Usable => usable;

    public void Read(int row)
    {
        for (var column = 0; column < codes.Length; column++)
        {
            codes[column] = Math.Min(layout.CodesOf(column)[row], layout.WidthOf(column) - 1);
        }

        for (var i = 0; i < isWorth.Length; i++)
        {
            var mean = layout.Means[i];
            usable[mean.Figure] = isWorth[i][codes[mean.Column]];
        }

        foreach (var sum in layout.Sums)
        {
            var any = 0.0;
            foreach (var part in sum.Parts)
            {
                any = Math.Max(any, usable[part]);
            }

            usable[sum.Figure] = any;
        }
    }

    private static double[] WhatIsWorth(FigureMean mean) =>
        Array.ConvertAll(mean.Worth, worth => double.IsNaN(worth) ? 0.0 : 1.0);
}
