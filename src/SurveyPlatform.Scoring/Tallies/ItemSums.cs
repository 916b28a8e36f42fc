namespace SurveyPlatform.Scoring.Tallies;

/// <summary>What a row of a tally knows of one item: sums over its responses that carry weight and answered.</summary>
internal struct ItemSums
{
    /// <summary>Σwy, y from the centre of the item's values.</summary>
    public double WeightedValue;

    /// <summary>Σw.</summary>
    public double Weight;

    /// <summary>Σw².</summary>
    public double SquaredWeight;

    /// <summary>Σy, y from the centre of the item's values.</summary>
    public double Value;

    /// <summary>How many responses.</summary>
    public int Count;
}
