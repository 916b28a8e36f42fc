namespace SurveyPlatform.Scoring.Latent;

/// <summary>How a path model is estimated.</summary>
/// <remarks>Source: METHOD.md §11.</remarks>
public sealed record PathModelSettings
{
    /// <summary>How a latent variable is approached from its neighbours.</summary>
    public InnerScheme Scheme { get; init; } = InnerScheme.Path;

    /// <summary>Whether items are standardised first, as they must be when their scales differ.</summary>
    public bool IsScaled { get; init; } = true;

    /// <summary>Rounds end when Σ(|w_new| − |w_old|)² is below the square of this; above 0. Looser values give few digits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public double Tolerance
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Above 0.");
    } = 1e-11;

    /// <summary>The most rounds, above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public int MostRounds
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Above 0.");
    } = 5000;
}
