namespace SurveyPlatform.Scoring.Replication;

/// <summary>A square of plus and minus ones whose columns are orthogonal, so that half-samples balance: HᵀH = m I.</summary>
/// <remarks>
/// Normalised: column 0 is all plus, so that each other column has as many plus as minus.
/// Made by Paley's two constructions over a prime (1933) and by Sylvester's doubling (1867). Source: METHOD.md §5.
/// </remarks>
public sealed class HadamardMatrix
{
    private readonly sbyte[,] signs;

    private HadamardMatrix(sbyte[,] signs)
    {
        this.signs = signs;
    }

    /// <summary>m: how many rows and columns it has.</summary>
    public int Order => signs.GetLength(0);

    /// <summary>A sign.</summary>
    /// <param name="row">From 0 to <see cref="Order"/> − 1.</param>
    /// <param name="column">From 0 to <see cref="Order"/> − 1.</param>
    /// <returns>1 or −1.</returns>
    public int this[int row, int column] => signs[row, column];

    /// <summary>Makes the smallest matrix these constructions reach.</summary>
    /// <param name="order">At least 1.</param>
    /// <returns>Of that order or the next that can be made: mostly the next multiple of four.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The order is below 1.</exception>
    public static HadamardMatrix OfAtLeast(int order)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        var next = order;
        while (true)
        {
            if (Build(next) is { } found)
            {
                return new HadamardMatrix(Normalise(found));
            }

            next++;
        }
    }

    private static sbyte[,]? Build(int order)
    {
        if (order == 1)
        {
            return new sbyte[,]
            {
                { 1 },
            };
        }

        if (order % 4 == 0 && IsPrime(order - 1))
        {
            return FirstPaley(order - 1);
        }

        if (order % 4 == 0 && order / 2 % 4 == 2 && IsPrime(order / 2 - 1))
        {
            return SecondPaley(order / 2 - 1);
        }

        return order % 2 == 0 && Build(order / 2) is { } half ? Double(half) : null;
    }

    private static sbyte[,] Double(sbyte[,] half)
    {
        var order = half.GetLength(0);
        var square = new sbyte[2 * order, 2 * order];
        for (var row = 0; row < order; row++)
        {
            for (var column = 0; column < order; column++)
            {
                var sign = half[row, column];
                square[row, column] = sign;
                square[row, order + column] = sign;
                square[order + row, column] = sign;
                square[order + row, order + column] = (sbyte)-sign;
            }
        }

        return square;
    }

    // For a prime that leaves 3 over four: the unit matrix plus S, the residue characters of row less column, bordered by 1 above and −1
    // at the left.
    private static sbyte[,] FirstPaley(int prime)
    {
        var characters = Characters(prime);
        var square = new sbyte[prime + 1, prime + 1];
        for (var row = 0; row <= prime; row++)
        {
            for (var column = 0; column <= prime; column++)
            {
                square[row, column] = Bordered(characters, row, column, left: -1);
                square[row, column] += (sbyte)(row == column ? 1 : 0);
            }
        }

        return square;
    }

    // For a prime that leaves 1 over four S is symmetric, with 1 on both borders. In place of each of its entries stands a block of two
    // by two: for a 0 plus and minus over two minus, for a sign that sign times two plus over plus and minus.
    private static sbyte[,] SecondPaley(int prime)
    {
        var characters = Characters(prime);
        var square = new sbyte[2 * (prime + 1), 2 * (prime + 1)];
        for (var row = 0; row <= prime; row++)
        {
            for (var column = 0; column <= prime; column++)
            {
                var sign = Bordered(characters, row, column, left: 1);
                var (here, beside) = sign == 0 ? ((sbyte)1, (sbyte)-1) : (sign, sign);
                square[2 * row, 2 * column] = here;
                square[2 * row, 2 * column + 1] = beside;
                square[2 * row + 1, 2 * column] = beside;
                square[2 * row + 1, 2 * column + 1] = (sbyte)-here;
            }
        }

        return square;
    }

    private static sbyte Bordered(sbyte[] characters, int row, int column, sbyte left)
    {
        if (row == 0 || column == 0)
        {
            var border = row == 0 ? (sbyte)1 : left;
            return row == column ? (sbyte)0 : border;
        }

        return characters[(row - column + characters.Length) % characters.Length];
    }

    // χ: 0 at 0, 1 at the squares of the residues, −1 elsewhere.
    private static sbyte[] Characters(int prime)
    {
        var characters = new sbyte[prime];
        characters.AsSpan(1).Fill(-1);
        for (var residue = 1; residue < prime; residue++)
        {
            characters[(int)((long)residue * residue % prime)] = 1;
        }

        return characters;
    }

    private static bool IsPrime(int number)
    {
        for (var divisor = 2; divisor * divisor <= number; divisor++)
        {
            if (number % divisor == 0)
            {
                return false;
            }
        }

        return number > 1;
    }

    private static sbyte[,] Normalise(sbyte[,] square)
    {
        var order = square.GetLength(0);
        for (var row = 0; row < order; row++)
        {
            var first = square[row, 0];
            for (var column = 0; column < order; column++)
            {
                square[row, column] *= first;
            }
        }

        return square;
    }
}
