namespace SurveyPlatform.Samples.Answers;

/// <summary>What the generator assumes of a livelihood project.</summary>
public sealed record ProjectProfile
{
    /// <summary>As in the codes of its items, <c>aware_elderly</c> and <c>rate_elderly</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How well it is thought of, in standard deviations of opinion about the average project.</summary>
    public required double Level { get; init; }

    /// <summary>What living in the country adds to that, in the same unit.</summary>
    public required double InTheCountry { get; init; }

    /// <summary>The share who know of it (知道), from 0 to 1.</summary>
    public required double Known { get; init; }

    /// <summary>The share who answer 不了解 to its rating, among those under 60.</summary>
    public required double DontKnow { get; init; }

    /// <summary>The same share among those of 60 and over.</summary>
    public required double DontKnowWhenOld { get; init; }

    /// <summary>In the order in which the questionnaire asks about them.</summary>
    public static IReadOnlyList<ProjectProfile> All { get; } =
    [
        Of("elderly", 0.15, -0.20, 0.58, 0.12, 0.04),
        Of("assistance", 0.10, 0.10, 0.50, 0.16, 0.10),
        Of("infant", -0.15, -0.30, 0.42, 0.18, 0.42),
        Of("employment", -0.30, -0.15, 0.46, 0.12, 0.32),
        Of("health", 0.05, -0.15, 0.66, 0.03, 0.02),
        Of("education", 0.00, -0.10, 0.60, 0.09, 0.22),
        Of("transport", -0.20, 0.15, 0.70, 0.02, 0.03),
        Of("safety", 0.45, 0.05, 0.68, 0.03, 0.04),
        Of("environment", 0.20, -0.25, 0.64, 0.03, 0.04),
        Of("food", -0.10, 0.00, 0.57, 0.06, 0.09),
    ];

    private static ProjectProfile Of(
        string code,
        double level,
        double inTheCountry,
        double known,
        double dontKnow,
        double dontKnowWhenOld
    ) =>
        new()
        {
            Code = code,
            Level = level,
            InTheCountry = inTheCountry,
            Known = known,
            DontKnow = dontKnow,
            DontKnowWhenOld = dontKnowWhenOld,
        };
}
