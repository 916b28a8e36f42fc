using SurveyPlatform.Samples.Drawing;
using SurveyPlatform.Samples.Respondents;

namespace SurveyPlatform.Samples.Answers;

/// <summary>
/// What one respondent thinks. An opinion is a number, leaning of the person + level of the matter + chance, and the rating
/// is the step of the scale into which it falls.
/// </summary>
internal sealed class Opinion(SplitMix64 random, Respondent respondent)
{
    public const int Worst = 1;

    public const int Best = 5;

    // In standard deviations of opinion: the older, the less content.
    private static readonly double[] LeaningByAge = [0.22, 0.15, 0.05, -0.10, -0.30, -0.45];

    // The least opinion for the steps 5, 4, 3 and 2: most are satisfied, as in nearly every survey of this kind.
    private static readonly double[] LeastForStep = [0.45, -0.60, -1.50, -2.15];

    private const double SpreadOfPersons = 0.60;
    private const double SpreadOfMatters = 0.85;
    private const double SpreadOfTheWhole = 0.65;

    private readonly double leaning =
        LeaningByAge[respondent.Age] + respondent.District.Leaning + (SpreadOfPersons * random.NextNormal());

    /// <summary>The rating of a project, or null for 不了解. Who has not heard of it seldom has anything to say.</summary>
    public int? NextRating(ProjectProfile project, string awareness)
    {
        var dontKnow = respondent.IsOld ? project.DontKnowWhenOld : project.DontKnow;
        var share = awareness switch
        {
            Awareness.Known => 0.4 * dontKnow,
            Awareness.Heard => 1.2 * dontKnow,
            _ => Math.Min(0.9, 0.3 + (3.0 * dontKnow)),
        };
        if (random.NextIs(share))
        {
            return null;
        }

        return NextRating(project.Level + (respondent.IsRural ? project.InTheCountry : 0));
    }

    /// <summary>The rating of a matter of the given level.</summary>
    public int NextRating(double level) => StepOf(leaning + level + (SpreadOfMatters * random.NextNormal()));

    /// <summary>The rating of the whole, which chance moves less than any part.</summary>
    public int NextOverall() => StepOf(leaning + (SpreadOfTheWhole * random.NextNormal()));

    /// <summary>How much a project is on the respondent's mind: 1 for the best rating or none, 25 for the worst.</summary>
    public static double UrgencyOf(string project, IReadOnlyDictionary<string, int> ratings)
    {
        var stepsBelowTop = Best - ratings.GetValueOrDefault(project, Best);
        return (1 + stepsBelowTop) * (1 + stepsBelowTop);
    }

    private static int StepOf(double opinion)
    {
        var step = Best;
        foreach (var least in LeastForStep)
        {
            if (opinion >= least)
            {
                return step;
            }

            step--;
        }

        return Worst;
    }
}
