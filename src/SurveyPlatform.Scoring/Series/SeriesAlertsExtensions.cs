using System.Numerics;

namespace SurveyPlatform.Scoring.Series;

/// <summary>Reads what alerts amount to.</summary>
public static class SeriesAlertsExtensions
{
    private const int RulesThatConfirm = 2;

    /// <summary>Whether an alert is confirmed: two rules fired at the same point.</summary>
    /// <param name="alerts">The rules that fired at one point.</param>
    /// <returns>False for one rule alone, which asks for a look and no more.</returns>
    public static bool AreConfirmed(this SeriesAlerts alerts) =>
        BitOperations.PopCount((uint)alerts) >= RulesThatConfirm;
}
