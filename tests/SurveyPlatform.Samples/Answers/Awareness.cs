using SurveyPlatform.Samples.Drawing;

namespace SurveyPlatform.Samples.Answers;

/// <summary>Whether respondents know of a project.</summary>
internal static class Awareness
{
    public const string Known = "known";

    public const string Heard = "heard";

    private const string Unknown = "unknown";

    /// <summary>Of those who do not know of a project, the share who have heard of it.</summary>
    private const double HeardOfTheRest = 0.62;

    public static string Next(SplitMix64 random, ProjectProfile project)
    {
        if (random.NextIs(project.Known))
        {
            return Known;
        }

        return random.NextIs(HeardOfTheRest) ? Heard : Unknown;
    }
}
