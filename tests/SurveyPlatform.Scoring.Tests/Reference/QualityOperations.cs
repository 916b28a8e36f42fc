using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Quality;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class QualityOperations
{
    public static JsonObject Alpha(ReferenceCase one)
    {
        var items = ReferenceData.Columns(one.Arguments["items"]!);
        var missing = (string?)one.Arguments["use"] is "pairwise" ? MissingItems.UsePairs : MissingItems.DropRow;
        var result = Reliability.Of(items, missing, new ReferenceData(one).Level());
        JsonArray Each(Func<ItemReliability, double?> read) => ReferenceOperations.Values(result.Items.Select(read));
        return new JsonObject
        {
            ["n"] = result.Base,
            ["k"] = result.Items.Count,
            ["excluded_items"] = ReferenceOperations.Values(result.ExcludedItems),
            ["raw_alpha"] = result.Alpha,
            ["std_alpha"] = result.StandardisedAlpha,
            ["average_r"] = result.AverageCorrelation,
            ["g6"] = result.GuttmanLambda6,
            ["r_drop"] = Each(item => item.CorrectedItemTotal),
            ["alpha_if_dropped"] = result.Items.Count > 2 ? Each(item => item.AlphaIfDropped) : null,
            ["item_mean"] = Each(item => item.Mean),
            ["item_sd"] = Each(item => item.StandardDeviation),
            ["feldt_low"] = result.Low,
            ["feldt_high"] = result.High,
        };
    }

    public static JsonObject Adequacy(ReferenceCase one)
    {
        var result = SamplingAdequacy.Of(ReferenceData.Columns(one.Arguments["items"]!));
        return new JsonObject
        {
            ["n"] = result.Base,
            ["kmo"] = result.Overall,
            ["kmo_items"] = ReferenceOperations.Values(result.Items),
            ["bartlett_chisq"] = result.ChiSquare,
            ["bartlett_df"] = result.DegreesOfFreedom,
            ["bartlett_p"] = result.PValue,
        };
    }

    public static JsonObject Flags(ReferenceCase one)
    {
        var usual = new ResponseQualityRules();
        var rules = new ResponseQualityRules
        {
            SpeedFactor = (double?)one.Arguments["speed_factor"] ?? usual.SpeedFactor,
            LongestRunShare = (double?)one.Arguments["longstring_share"] ?? usual.LongestRunShare,
            VariationLimit = (double?)one.Arguments["irv_max"] ?? usual.VariationLimit,
            LeastAnswered = (int?)one.Arguments["min_answered"] ?? usual.LeastAnswered,
            DontKnow = ReferenceData.Numbers(one.Arguments["dk_codes"] ?? new JsonArray()).ToHashSet(),
        };
        var result = ResponseQuality.Of(
            ReferenceData.Numbers(one.Arguments["seconds"]!),
            ReferenceData.Columns(one.Arguments["grid"]!),
            rules
        );
        return new JsonObject
        {
            ["median_seconds"] = result.MedianSeconds,
            ["speeder"] = ReferenceOperations.Values(result.Responses.Select(row => row.IsSpeeder)),
            ["longstring"] = ReferenceOperations.Values(result.Responses.Select(row => row.LongestRun)),
            ["irv"] = ReferenceOperations.Values(result.Responses.Select(row => row.Variation)),
            ["straightliner"] = ReferenceOperations.Values(result.Responses.Select(row => row.IsStraightLiner)),
            ["answered"] = ReferenceOperations.Values(result.Responses.Select(row => row.Answered)),
            ["missing_rate"] = ReferenceOperations.Values(result.Responses.Select(row => row.MissingRate)),
            ["dk_rate"] = ReferenceOperations.Values(result.Responses.Select(row => row.DontKnowRate)),
            ["duplicate_of"] = ReferenceOperations.Values(result.Responses.Select(row => row.DuplicateOf)),
        };
    }
}
