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
        ["svy.contrast"] = ComparisonOperations.Contrasted,
        ["svy.chisq"] = ComparisonOperations.Associated,
        ["prop.ci"] = ProportionOperations.Interval,
        ["prop.two"] = ProportionOperations.Two,
        ["rep.jackknife"] = ReplicationOperations.LeaveOneOut,
        ["rep.estimate"] = ReplicationOperations.Given,
        ["rep.raowu"] = ReplicationOperations.RaoWu,
        ["test.adjust"] = TrendOperations.Adjust,
        ["test.wave"] = TrendOperations.Wave,
        ["test.welch"] = TrendOperations.Welch,
        ["test.prop_trend"] = TrendOperations.Proportions,
        ["test.trend_wls"] = TrendOperations.Line,
        ["w.poststratify"] = WeightOperations.PostStratify,
        ["w.rake"] = WeightOperations.Rake,
        ["w.trim"] = WeightOperations.Trim,
        ["w.kish"] = WeightOperations.EffectiveBase,
        ["score.likert"] = ScoreOperations.Likert,
        ["score.nps"] = ScoreOperations.NetPromoter,
        ["rel.alpha"] = QualityOperations.Alpha,
        ["rel.kmo"] = QualityOperations.Adequacy,
        ["drv.importance"] = DriverOperations.Importance,
        ["ipa.quadrants"] = DriverOperations.Quadrants,
        ["rq.flags"] = QualityOperations.Flags,
        ["ts.xmr"] = SeriesOperations.Individuals,
        ["ts.ewma"] = SeriesOperations.Smoothed,
        ["ts.mad"] = SeriesOperations.FarFromMedian,
        ["ts.hampel"] = SeriesOperations.FarFromNeighbours,
        ["ts.yoy"] = SeriesOperations.AgainstYearBefore,
        ["ts.interval"] = SeriesOperations.Levels,
        ["ts.stl"] = SeriesOperations.Seasons,
        ["pls.fit"] = LatentOperations.Fit,
        ["score.vote"] = ScoreOperations.Vote,
        ["ahp.weights"] = IndicatorWeightOperations.Compare,
        ["ahp.group"] = IndicatorWeightOperations.CompareInGroup,
        ["ahp.hierarchy"] = IndicatorWeightOperations.CompareInStoreys,
        ["entropy.weights"] = IndicatorWeightOperations.Entropy,
        ["weights.combine"] = IndicatorWeightOperations.Combine,
        ["norm.apply"] = CompositeOperations.Normalise,
        ["agg.apply"] = CompositeOperations.Aggregate,
        ["agg.estimates"] = CompositeOperations.AggregateEstimates,
        ["agg.tree"] = CompositeOperations.AggregateTree,
        ["sdc.suppress"] = DisclosureOperations.Suppress,
    };

    /// <summary>Whether the module has the method that an optional case asks for.</summary>
    public static bool HasMethodFor(ReferenceCase one) => (string?)one.Arguments["method"] is not "likelihood";

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

    public static JsonArray Values<T>(IEnumerable<T> values) => [.. values.Select(value => JsonValue.Create(value))];

    public static JsonObject Error(ScoringFault fault) => new() { ["error"] = ScoringException.CodeOf(fault) };
}
