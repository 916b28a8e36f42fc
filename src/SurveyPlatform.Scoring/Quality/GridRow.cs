namespace SurveyPlatform.Scoring.Quality;

/// <summary>Measures how one respondent filled in a grid.</summary>
internal static class GridRow
{
    /// <param name="answers">The answers given, in the order of the items, gaps left out.</param>
    /// <param name="items">How many items the grid has.</param>
    /// <param name="rules">From where on the row is flagged.</param>
    public static FlaggedResponse Flag(ReadOnlySpan<double> answers, int items, ResponseQualityRules rules)
    {
        var dontKnow = CountDontKnow(answers, rules.DontKnow);
        var run = LongestRun(answers);
        var variation = Variation(answers, dontKnow, rules.DontKnow);
        return new FlaggedResponse(
            IsSpeeder: false,
            run,
            variation,
            answers.Length >= rules.LeastAnswered
                && run >= rules.LongestRunShare * answers.Length
                && variation <= rules.VariationLimit,
            answers.Length,
            MissingRate: 1 - (double)answers.Length / items,
            DontKnowRate: (double)dontKnow / Math.Max(answers.Length, 1),
            DuplicateOf: null
        );
    }

    private static int CountDontKnow(ReadOnlySpan<double> answers, IReadOnlySet<double> codes)
    {
        var count = 0;
        foreach (var answer in answers)
        {
            count += codes.Contains(answer) ? 1 : 0;
        }

        return count;
    }

    private static int LongestRun(ReadOnlySpan<double> answers)
    {
        var (longest, run) = (0, 0);
        for (var i = 0; i < answers.Length; i++)
        {
            run = i > 0 && answers[i].CompareTo(answers[i - 1]) == 0 ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static double? Variation(ReadOnlySpan<double> answers, int dontKnow, IReadOnlySet<double> codes)
    {
        var count = answers.Length - dontKnow;
        if (count < 2)
        {
            return null;
        }

        var (sum, squares) = (0.0, 0.0);
        foreach (var answer in answers)
        {
            sum += codes.Contains(answer) ? 0 : answer;
        }

        foreach (var answer in answers)
        {
            var deviation = codes.Contains(answer) ? 0 : answer - sum / count;
            squares += deviation * deviation;
        }

        return Math.Sqrt(squares / (count - 1));
    }
}
