using SurveyPlatform.Samples.Drawing;

namespace SurveyPlatform.Samples.Answers;

/// <summary>What a respondent would have improved first.</summary>
internal static class Improvements
{
    private const int Most = 3;

    /// <summary>Of those who are content with everything, the share who find nothing to improve.</summary>
    private const double NothingToImprove = 0.45;

    // As the questionnaire lists them, which is the order in which a page sends what was ticked.
    private static readonly string[] Order =
    [
        "safety",
        "elderly",
        "transport",
        "environment",
        "assistance",
        "infant",
        "health",
        "education",
        "employment",
        "food",
    ];

    /// <summary>Chooses one to three projects, those that the respondent rates badly far more often than the others.</summary>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="ratings">By project; a project that the respondent knows nothing of has none.</param>
    public static IReadOnlyList<string> Next(SplitMix64 random, IReadOnlyDictionary<string, int> ratings)
    {
        if (ratings.Values.All(rating => rating >= 4) && random.NextIs(NothingToImprove))
        {
            return ["nothing"];
        }

        var projects = ProjectProfile.All.Select(project => project.Code).ToList();
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        for (var left = 1 + random.NextIndex(Most); left > 0; left--)
        {
            var weights = projects.ConvertAll(code => Opinion.UrgencyOf(code, ratings));
            var next = random.NextWeighted(weights);
            chosen.Add(projects[next]);
            projects.RemoveAt(next);
        }

        return [.. Order.Where(chosen.Contains)];
    }
}
