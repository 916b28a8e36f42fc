using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Reference;

/// <summary>The operations of the reference files that the module has, each led to the methods that compute it.</summary>
internal static class ReferenceOperations
{
    private static readonly Dictionary<string, Func<ReferenceCase, JsonObject>> Table = new(StringComparer.Ordinal)
    {
        ["svy.mean"] = SurveyOperations.Mean,
        ["svy.total"] = SurveyOperations.Total,
        ["svy.ratio"] = SurveyOperations.Ratio,
        ["svy.prop"] = SurveyOperations.Proportions,
        ["svy.ciprop"] = SurveyOperations.Proportion,
        ["svy.by"] = SurveyOperations.By,
        ["w.poststratify"] = WeightOperations.PostStratify,
        ["w.rake"] = WeightOperations.Rake,
        ["w.trim"] = WeightOperations.Trim,
        ["w.kish"] = WeightOperations.EffectiveBase,
        ["score.likert"] = ScoreOperations.Likert,
        ["score.nps"] = ScoreOperations.NetPromoter,
    };

    public static bool Has(string operation) => Table.ContainsKey(operation);

    public static JsonObject Run(ReferenceCase one)
    {
        try
        {
            return Table[one.Operation](one);
        }
        catch (ScoringException fault)
        {
            return Error(fault.Fault);
        }
    }

    public static JsonObject Error(ScoringFault fault) => new() { ["error"] = ScoringException.CodeOf(fault) };
}
