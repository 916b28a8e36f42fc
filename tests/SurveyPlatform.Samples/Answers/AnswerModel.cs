using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Samples.Cities;
using SurveyPlatform.Samples.Drawing;
using SurveyPlatform.Samples.Respondents;

namespace SurveyPlatform.Samples.Answers;

/// <summary>
/// Fills in the questionnaire for one respondent. It asks what the questionnaire asks, branches included; an optional item
/// is now and then left blank.
/// </summary>
internal sealed class AnswerModel(SplitMix64 random, Respondent respondent, Manner manner)
{
    // Item non-response of the optional items that most people answer.
    private const double BlankNumber = 0.06;
    private const double BlankMatrix = 0.04;
    private const double BlankRow = 0.015;
    private const double BlankNps = 0.05;
    private const double BlankChoices = 0.07;

    /// <summary>不了解 about the ten projects as a whole.</summary>
    private const double DontKnowOverall = 0.015;

    /// <summary>The share who had no dealings with any government office: 不了解 to the whole matrix.</summary>
    private const double NoDealings = 0.08;

    // The shares who write something where they may.
    private const double GivesReason = 0.75;
    private const double GivesWord = 0.30;
    private const double GivesSuggestion = 0.24;

    private readonly AnswerSheet sheet = new();
    private readonly Dictionary<string, int> ratings = new(StringComparer.Ordinal);
    private readonly Opinion opinion = new(random, respondent);

    // What a straight-liner answers: mostly the first step on the page, which is the best.
    private readonly int line = Opinion.Best - random.NextWeighted([55, 25, 15, 3, 2]);

    public IReadOnlyDictionary<string, Value> Answer()
    {
        AnswerAboutOneself();
        foreach (var project in ProjectProfile.All)
        {
            AnswerAbout(project);
        }

        AnswerAboutService();
        var overall = AnswerOverall();
        AnswerInWords(overall);
        return sheet.Answers;
    }

    private void AnswerAboutOneself()
    {
        sheet.Put("area", respondent.Township);
        sheet.Put("residence", respondent.Residence);
        sheet.Put("sex", respondent.Sex);
        sheet.Put("ageband", Kinds.AgeBands[respondent.Age]);
        sheet.Put("occupation", respondent.Occupation);
        sheet.Put("under3", respondent.HasInfant ? "yes" : "no");
        if (!random.NextIs(BlankNumber))
        {
            sheet.Put("household", respondent.Household);
        }
    }

    private void AnswerAbout(ProjectProfile project)
    {
        var awareness = manner == Manner.Attentive ? Awareness.Next(random, project) : Awareness.Known;
        var rating = NextRating(() => opinion.NextRating(project, awareness));
        sheet.Put($"aware_{project.Code}", awareness);
        sheet.PutRating($"rate_{project.Code}", rating);
        if (rating is { } step)
        {
            ratings.Add(project.Code, step);
        }

        if (project.Code is "elderly" && respondent.IsOld)
        {
            sheet.Put("use_meals", random.NextOf(["often", "sometimes", "never", "never", "none"]));
        }
        else if (project.Code is "infant" && respondent.HasInfant)
        {
            sheet.Put("use_infant", random.NextOf(["attends", "wanted", "notNeeded", "notNeeded"]));
        }
    }

    private int? NextRating(Func<int?> attentively) =>
        manner switch
        {
            Manner.StraightLiner => line,
            Manner.Speeder => Opinion.Best - random.NextIndex(3),
            _ => attentively(),
        };

    private void AnswerAboutService()
    {
        if (manner == Manner.Attentive && random.NextIs(BlankMatrix))
        {
            return;
        }

        // Staff are thought of more highly than procedures.
        var hadDealings = !random.NextIs(NoDealings);
        foreach (var (row, level) in new[] { ("attitude", 0.3), ("efficiency", -0.1), ("openness", 0.0) })
        {
            var isBlank = manner == Manner.Attentive && random.NextIs(BlankRow);
            var rating = NextRating(() => hadDealings ? opinion.NextRating(level) : null);
            if (!isBlank)
            {
                sheet.PutRating($"service.{row}", rating);
            }
        }
    }

    private int? AnswerOverall()
    {
        var overall = NextRating(() => random.NextIs(DontKnowOverall) ? null : opinion.NextOverall());
        sheet.PutRating("overall", overall);
        if (!random.NextIs(BlankNps))
        {
            // Two points a step, so that 5 is about 9 and 3 about 5; the rest is chance.
            var points = (2.0 * (overall ?? 4)) - 0.6 + (0.9 * random.NextNormal());
            sheet.Put("nps", Math.Clamp((int)Math.Round(points), 0, 10));
        }

        return overall;
    }

    private void AnswerInWords(int? overall)
    {
        if (!random.NextIs(BlankChoices))
        {
            sheet.Put("improve", Improvements.Next(random, ratings));
        }

        if (manner == Manner.Attentive)
        {
            var words = new FreeText(random, respondent, ratings);
            if (overall <= 2 && random.NextIs(GivesReason))
            {
                sheet.Put("reason", words.NextReason());
            }

            if (random.NextIs(GivesWord))
            {
                sheet.Put("one_word", words.NextWord(overall));
            }

            if (random.NextIs(GivesSuggestion))
            {
                sheet.Put("suggestions", words.NextSuggestion());
            }
        }
    }
}
