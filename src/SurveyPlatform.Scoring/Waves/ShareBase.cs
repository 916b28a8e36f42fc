namespace SurveyPlatform.Scoring.Waves;

/// <summary>The respondents on whom shares rest.</summary>
/// <param name="Count">How many carry weight.</param>
/// <param name="Weight">Σw over these.</param>
/// <param name="SquaredWeight">Σw² over these.</param>
public readonly record struct ShareBase(int Count, double Weight, double SquaredWeight)
{
    /// <summary>How many equally weighted ones would tell as much, (Σw)²/Σw²; 0 where there are none.</summary>
    public double Effective => Count == 0 ? 0 : Weight / SquaredWeight * Weight;

    /// <summary>One more; of weight 0 he tells nothing.</summary>
    internal ShareBase And(double weight) =>
        weight > 0 ? new(Count + 1, Weight + weight, SquaredWeight + weight * weight) : this;
}
