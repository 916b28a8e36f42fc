namespace SurveyPlatform.Scoring.Tests;

/// <summary>The same numbers in units so small or large that their squares leave the range, and what has to come of it: the same digits.</summary>
internal static class Units
{
    private const double Tolerance = 1e-12;

    /// <summary>Powers of two, by which no digit changes; their squares are no numbers any more.</summary>
    public static readonly int[] Exponents = [-660, -600, 600];

    public static double[] In(int exponent, double[] values) =>
        Array.ConvertAll(values, value => Math.ScaleB(value, exponent));

    /// <summary>Looks whether a figure moved with the unit of its data, and by nothing else.</summary>
    /// <param name="usual">In the usual unit.</param>
    /// <param name="other">In the other.</param>
    /// <param name="exponent">How the units relate; 0 for a figure without unit.</param>
    public static void AssertMoved(double? usual, double? other, int exponent = 0)
    {
        if (usual is not { } value)
        {
            Assert.That(other, Is.Null);
            return;
        }

        var expected = Math.ScaleB(value, exponent);
        Assert.That(other, Is.EqualTo(expected).Within(Tolerance * Math.Abs(expected)));
    }
}
