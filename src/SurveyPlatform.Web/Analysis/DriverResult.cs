using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Analysis;

/// <summary>What became of an attempt to find what moves the overall rating of a wave.</summary>
internal abstract record DriverResult
{
    private DriverResult() { }

    public sealed record Measured(WaveDrivers Drivers) : DriverResult;

    public sealed record UnknownWave : DriverResult;

    /// <summary>The questionnaire has no graded item of that code, or none tagged as the overall rating.</summary>
    public sealed record NoOutcome : DriverResult;

    public sealed record NotScorable(Refusal Refusal) : DriverResult;
}
