namespace SurveyPlatform.Model.Expressions;

/// <summary>What the operators and functions compute once their arguments are known.</summary>
internal static class Functions
{
    /// <summary>Rounding reaches from nine digits after the point to nine before it.</summary>
    public const int MostDigits = 9;

    // A table, since Math.Pow and JavaScript's ** need not agree in the last bit.
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    public static Value Number(double? value) => value is { } number ? Value.Of(number) : Value.Missing;

    /// <summary>Below, at or above 0 as left comes before, with or after right; null when they have no order.</summary>
    public static int? Order(Value left, Value right) =>
        (left, right) switch
        {
            ({ Number: { } x }, { Number: { } y }) => x.CompareTo(y),
            ({ Text: { } x }, { Text: { } y }) => string.CompareOrdinal(x, y),
            _ => null,
        };

    public static Value Has(Value list, Value item) => Value.Of(list.List?.Contains(item) ?? false);

    /// <summary>An empty text and an empty list are what a page sends for an item left alone.</summary>
    public static Value Answered(Value value) =>
        Value.Of(!value.IsMissing && value.Text is not "" && value.List is not { Count: 0 });

    /// <summary>Counts code points: a character outside the basic plane is one, not two; of what is no text, 0.</summary>
    public static Value Length(Value value) => Value.Of((double)(value.Text?.EnumerateRunes().Count() ?? 0));

    /// <summary>Adds the numbers from left to right; 0 when there is none.</summary>
    public static Value Sum(IReadOnlyList<Value> values) => Value.Of(Numbers(values).Sum());

    public static Value Average(IReadOnlyList<Value> values)
    {
        var numbers = Numbers(values);
        return numbers.Count == 0 ? Value.Missing : Value.Of(numbers.Sum() / numbers.Count);
    }

    public static Value Least(IReadOnlyList<Value> values)
    {
        var numbers = Numbers(values);
        return numbers.Count == 0 ? Value.Missing : Value.Of(numbers.Min());
    }

    public static Value Greatest(IReadOnlyList<Value> values)
    {
        var numbers = Numbers(values);
        return numbers.Count == 0 ? Value.Missing : Value.Of(numbers.Max());
    }

    /// <summary>Rounds to the nearest, a half upwards: 2.5 to 3, and −2.5 to −2.</summary>
    /// <param name="value">Missing, and so the result, when it is no number.</param>
    /// <param name="digits">After the point, or before it when negative: a whole number from −9 to 9, or the result is missing.</param>
    /// <remarks>
    /// x is scaled by a power of ten in floating point first, so that 1.005 to two digits is 1: its double lies below 1.005.
    /// </remarks>
    public static Value Round(Value value, Value digits)
    {
        if (value.Number is not { } x || digits.Number is not { } n || !IsDigits(n))
        {
            return Value.Missing;
        }

        var power = PowersOfTen[(int)Math.Abs(n)];
        return Value.Of(n < 0 ? HalfUp(x / power) * power : HalfUp(x * power) / power);
    }

    public static bool IsDigits(double number) => double.IsInteger(number) && Math.Abs(number) <= MostDigits;

    // Not floor(x + ½): just below ½, and beyond 2^52, that sum itself is rounded up.
    private static double HalfUp(double x)
    {
        var floor = Math.Floor(x);
        return x - floor >= 0.5 ? floor + 1 : floor;
    }

    /// <summary>The numbers among the values and among the items of the lists there, but no deeper.</summary>
    private static List<double> Numbers(IReadOnlyList<Value> values)
    {
        var numbers = new List<double>(values.Count);
        foreach (var value in values)
        {
            if (value.Number is { } number)
            {
                numbers.Add(number);
            }
            else if (value.List is { } items)
            {
                numbers.AddRange(items.Select(item => item.Number).OfType<double>());
            }
        }

        return numbers;
    }
}
