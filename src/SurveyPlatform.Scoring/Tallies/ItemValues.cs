namespace SurveyPlatform.Scoring.Tallies;

/// <summary>What each code of an item is worth, as a table that a row reads with its byte.</summary>
/// <remarks>
/// Values are kept from the middle of their range, so that sums of them stay small beside their errors (METHOD.md §17).
/// </remarks>
public sealed class ItemValues
{
    private readonly double[] values = new double[byte.MaxValue + 1];

    /// <summary>Takes a table.</summary>
    /// <param name="values">One per code from 0, in any unit; NaN for a code that is no answer. Codes beyond the table are none either.</param>
    /// <exception cref="ArgumentException">There are more values than codes of a byte, or one is infinite.</exception>
    public ItemValues(ReadOnlySpan<double> values)
    {
        if (values.Length > this.values.Length)
        {
            throw new ArgumentException("A code is one byte.", nameof(values));
        }

        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (double.IsInfinity(value))
            {
                throw new ArgumentException("A value is finite.", nameof(values));
            }

            least = value < least ? value : least;
            most = value > most ? value : most;
        }

        Centre = least <= most ? least / 2 + most / 2 : 0;
        this.values.AsSpan().Fill(double.NaN);
        for (var code = 0; code < values.Length; code++)
        {
            this.values[code] = values[code] - Centre;
        }
    }

    /// <summary>The middle between the least and the greatest value, in their unit.</summary>
    internal double Centre { get; }

    /// <summary>Value less centre, one per byte; NaN for a code without a value.</summary>
    internal ReadOnlySpan<double> Centred => values;
}
