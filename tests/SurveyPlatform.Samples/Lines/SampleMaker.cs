using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Samples.Answers;
using SurveyPlatform.Samples.Cities;
using SurveyPlatform.Samples.Drawing;
using SurveyPlatform.Samples.Respondents;

namespace SurveyPlatform.Samples.Lines;

/// <summary>Makes the sample responses, always the same ones.</summary>
public static class SampleMaker
{
    /// <summary>As many as a city's statistics office interviews.</summary>
    public const int Count = 2000;

    public const double StraightLiners = 0.03;

    public const double Speeders = 0.02;

    private const ulong Seed = 2026;

    /// <summary>What an attentive reader of average age takes, free texts apart.</summary>
    private const double TypicalSeconds = 205;

    /// <summary>Typing on a phone, in seconds a Chinese character.</summary>
    private const double SecondsPerCharacter = 1.5;

    private static readonly string[] LongTexts = ["reason", "suggestions"];

    // Reading takes longer with age.
    private static readonly double[] PaceByAge = [0.92, 0.95, 1.00, 1.08, 1.25, 1.40];

    public static IReadOnlyList<Sample> Make(City city)
    {
        var (random, draw) = (new SplitMix64(Seed), new RespondentDraw(city));
        return [.. Enumerable.Range(0, Count).Select(_ => Next(random.Fork(), draw))];
    }

    private static Sample Next(SplitMix64 random, RespondentDraw draw)
    {
        var id = random.NextGuid();
        var respondent = draw.Next(random);
        var manner = NextManner(random);
        var answers = new AnswerModel(random, respondent, manner).Answer();
        return new Sample
        {
            ResponseId = id,
            Manner = manner,
            Seconds = NextSeconds(random, respondent, manner, answers),
            Answers = answers,
        };
    }

    private static Manner NextManner(SplitMix64 random) =>
        random.NextShare() switch
        {
            < StraightLiners => Manner.StraightLiner,
            < StraightLiners + Speeders => Manner.Speeder,
            _ => Manner.Attentive,
        };

    private static int NextSeconds(
        SplitMix64 random,
        Respondent respondent,
        Manner manner,
        IReadOnlyDictionary<string, Value> answers
    )
    {
        if (manner == Manner.Speeder)
        {
            return 18 + random.NextIndex(40);
        }

        var reading = TypicalSeconds * PaceByAge[respondent.Age] * (0.75 + (0.5 * random.NextShare()));
        if (manner == Manner.StraightLiner)
        {
            // Quick, yet above half the median: the two kinds of carelessness stay apart.
            return (int)(reading * 0.85);
        }

        var typed = LongTexts.Sum(field => answers.GetValueOrDefault(field, Value.Missing).Text?.Length ?? 0);

        // One in thirty is called away in the middle and comes back later.
        var pause = random.NextIs(1.0 / 30) ? 60 + random.NextIndex(1200) : 0;
        return (int)(reading + (SecondsPerCharacter * typed)) + pause;
    }
}
