using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Verdicts;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class ScoreOperations
{
    public static JsonObject Likert(ReferenceCase one)
    {
        var values = ReferenceData.Numbers(one.Arguments["values"]!);
        var (item, all) = (
            new ItemScore(Design(one, values.Length), values, TableOf(one)),
            Domain.Whole(values.Length)
        );
        var (counts, score) = (item.Counts(all), item.Score(all).ToEstimate(new ReferenceData(one).Level()));
        return score.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject
            {
                ["n_total"] = counts.Total,
                ["n_valid"] = counts.Valid,
                ["n_dk"] = counts.DontKnow,
                ["n_missing"] = counts.Missing,
                ["dk_rate"] = item.DontKnowRate(all).Value,
                ["score"] = score.Value,
                ["se"] = score.StandardError,
                ["df"] = score.DegreesOfFreedom,
                ["low"] = score.Low,
                ["high"] = score.High,
                ["satisfied_rate"] = item.SatisfiedRate(all).Value,
                ["dissatisfied_rate"] = item.DissatisfiedRate(all).Value,
                ["net"] = item.Net(all).Value,
                ["top_box"] = item.TopBox(all).Value,
                ["distribution"] = SurveyOperations.Array(item.Distribution(all).Select(Report)),
            };
    }

    public static JsonObject NetPromoter(ReferenceCase one)
    {
        var values = ReferenceData.Numbers(one.Arguments["values"]!);
        var (nps, all) = (new NetPromoterScore(Design(one, values.Length), values), Domain.Whole(values.Length));
        var score = nps.Score(all).ToEstimate(new ReferenceData(one).Level());
        return score.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject
            {
                ["n"] = score.Base,
                ["promoters"] = nps.Promoters(all).Value,
                ["passives"] = nps.Passives(all).Value,
                ["detractors"] = nps.Detractors(all).Value,
                ["nps"] = score.Value,
                ["se"] = score.StandardError,
                ["se_multinomial"] = nps.MultinomialStandardError(all),
                ["df"] = score.DegreesOfFreedom,
                ["low"] = score.Low,
                ["high"] = score.High,
            };
    }

    public static JsonObject Vote(ReferenceCase one)
    {
        var rules = SatisfactionBallot.Rules(
            Fraction.Nearest((double)one.Arguments["threshold"]!),
            (bool)one.Arguments["strict"]! ? Comparison.MoreThan : Comparison.AtLeast,
            (string)one.Arguments["denominator"]! switch
            {
                "members" => BallotBase.Members,
                "present" => BallotBase.Present,
                _ => BallotBase.ValidBallots,
            }
        );
        var verdict = rules.Judge(
            new Tally
            {
                Members = (int)one.Arguments["members"]!,
                Present = (int?)one.Arguments["present"],
                Votes = one.Arguments["counts"]!
                    .AsObject()
                    .ToDictionary(count => count.Key, count => (int)count.Value!),
            }
        );
        return new JsonObject
        {
            ["grade"] = verdict.Grade,
            ["satisfied_share"] = verdict.Shares[0].Value,
            ["cumulative_share"] = verdict.Shares[1].Value,
        };
    }

    private static JsonObject Report(StepShare step) =>
        new()
        {
            ["code"] = step.Step.Code,
            ["n"] = step.Count,
            ["share"] = step.Share.Value,
        };

    // Rows are the units of one stratum. A wave of one response has a score without an error, not a fault.
    private static SampleDesign Design(ReferenceCase one, int rows) =>
        SampleDesign.Of(
            new SamplingPlan
            {
                Weights = one.Arguments["weights"] is { } weights
                    ? ReferenceData.Numbers(weights)
                    : Enumerable.Repeat(1.0, rows).ToArray(),
                LonelyPsu = LonelyPsu.Remove,
            }
        );

    private static ScoreTable TableOf(ReferenceCase one)
    {
        HashSet<int> Codes(string key) => [.. one.Arguments[key]!.AsArray().Select(code => (int)code!)];
        var steps = one.Arguments["map"]!
            .AsArray()
            .Select(step => new ScoreStep((int)step!["code"]!, (double)step["score"]!));
        return new ScoreTable([.. steps])
        {
            DontKnow = Codes("dk"),
            Satisfied = Codes("satisfied"),
            Dissatisfied = Codes("dissatisfied"),
            Top = Codes("top"),
        };
    }
}
