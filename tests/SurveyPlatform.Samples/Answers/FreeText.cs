using SurveyPlatform.Samples.Drawing;
using SurveyPlatform.Samples.Respondents;

namespace SurveyPlatform.Samples.Answers;

/// <summary>What a respondent writes, put together from <see cref="Phrases"/> about the projects rated worst.</summary>
internal sealed class FreeText(SplitMix64 random, Respondent respondent, IReadOnlyDictionary<string, int> ratings)
{
    /// <summary>Of those who are content, the share who write to say so.</summary>
    private const double WritesPraise = 0.35;

    public string NextSuggestion()
    {
        if (ratings.Values.All(rating => rating >= 3) && random.NextIs(WritesPraise))
        {
            return random.NextOf(Phrases.Praise) + random.NextOf(Phrases.Thanks);
        }

        var (trouble, wish) = NextMatter();
        return random.NextIndex(4) switch
        {
            0 => $"{wish}，{trouble}。{random.NextOf(Phrases.Closings)}",
            _ => $"{random.NextOf(Phrases.Openings)}{trouble}，{wish}。{random.NextOf(Phrases.Closings)}",
        };
    }

    public string NextReason() => $"{NextMatter().Trouble}。{random.NextOf(Phrases.Complaints)}";

    public string NextWord(int? overall) =>
        random.NextOf(
            overall switch
            {
                >= 4 => Phrases.GoodWords,
                3 or null => Phrases.MiddlingWords,
                _ => Phrases.BadWords,
            }
        );

    private (string Trouble, string Wish) NextMatter()
    {
        var weights = Phrases.Matters.Select(WeightOf).ToList();
        var matter = Phrases.Matters[random.NextWeighted(weights)];
        return (NextPlace(matter.Setting) + matter.Trouble, random.NextOf(matter.Wishes));
    }

    private string NextPlace(Setting setting)
    {
        if (setting == Setting.Everywhere)
        {
            return "";
        }

        return random.NextOf(respondent.IsRural ? Phrases.PlacesInTheCountry : Phrases.PlacesInTown);
    }

    private double WeightOf(Matter matter) =>
        matter.Concerns(respondent.IsRural) ? Opinion.UrgencyOf(matter.Project, ratings) : 0;
}
