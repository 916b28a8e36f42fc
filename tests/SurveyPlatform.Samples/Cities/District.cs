namespace SurveyPlatform.Samples.Cities;

/// <summary>What the generator assumes of a district or county; the figures are made up, their order is true to life.</summary>
public sealed record District
{
    public required string Code { get; init; }

    /// <summary>Residents of 18 and over.</summary>
    public required int Adults { get; init; }

    /// <summary>The share of its adults who live in a town, from 0 to 1.</summary>
    public required double UrbanShare { get; init; }

    /// <summary>By how much the old are more, or fewer, than in an average district; 1 is average.</summary>
    public required double Ageing { get; init; }

    /// <summary>How readily its residents take part; only the ratios between districts count.</summary>
    public required double ResponseRate { get; init; }

    /// <summary>How much more its residents are content, in standard deviations of opinion.</summary>
    public required double Leaning { get; init; }

    /// <summary>Two old urban districts, two that reach into the country, a new one; three counties; two county-level cities.</summary>
    public static IReadOnlyList<District> All { get; } =
    [
        Of("990102", 382_000, 0.97, 1.05, 1.15, 0.15),
        Of("990103", 418_000, 0.95, 0.95, 1.20, 0.25),
        Of("990104", 296_000, 0.88, 0.95, 1.00, 0.05),
        Of("990105", 254_000, 0.71, 1.00, 0.95, -0.05),
        Of("990111", 338_000, 0.82, 0.70, 1.30, 0.30),
        Of("990121", 236_000, 0.41, 1.25, 0.85, -0.15),
        Of("990122", 178_000, 0.36, 1.35, 0.85, -0.30),
        Of("990123", 112_000, 0.31, 1.50, 1.10, -0.40),
        Of("990181", 214_000, 0.55, 1.10, 0.70, 0.00),
        Of("990182", 176_000, 0.47, 1.20, 0.90, 0.10),
    ];

    private static District Of(
        string code,
        int adults,
        double urbanShare,
        double ageing,
        double responseRate,
        double leaning
    ) =>
        new()
        {
            Code = code,
            Adults = adults,
            UrbanShare = urbanShare,
            Ageing = ageing,
            ResponseRate = responseRate,
            Leaning = leaning,
        };
}
