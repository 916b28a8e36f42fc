using SurveyPlatform.Scoring.IndicatorWeights;

namespace SurveyPlatform.Web.Api;

/// <summary>The weights of indicators that experts agree on, and how consistent their judgements are.</summary>
/// <param name="Base">How many experts there are.</param>
/// <param name="EffectiveBase">How many who count alike would say as much.</param>
/// <param name="Method">How weights were drawn: <c>eigen</c> or <c>geomean</c>.</param>
/// <param name="RandomIndexTable">What consistency was measured by.</param>
/// <param name="Together">From the geometric mean of all judgements.</param>
/// <param name="Experts">From the judgements of each expert, in the order given.</param>
/// <param name="Arithmetic">How it came about; null unless it was asked for.</param>
internal sealed record AhpBody(
    int Base,
    double EffectiveBase,
    AhpMethod Method,
    string RandomIndexTable,
    AhpBody.WeightsEntry Together,
    IReadOnlyList<AhpBody.ExpertEntry> Experts,
    IReadOnlyList<string>? Arithmetic
)
{
    /// <summary>The table of random indices ends below so many indicators.</summary>
    private const string BeyondTable = "BEYOND_TABLE";

    public static AhpBody Of(ExpertGroup group, AhpMethod method, bool explain) =>
        new(
            group.Experts.Count,
            group.EffectiveBase,
            method,
            group.Together.Table.Name,
            WeightsEntry.Of(group.Together),
            [.. group.Experts.Select((expert, i) => new ExpertEntry(group.Shares[i], WeightsEntry.Of(expert)))],
            explain ? group.Describe() : null
        );

    /// <summary>Weights with the consistency of the judgements behind them.</summary>
    /// <param name="Weights">One per indicator, 0–1, summing to 1.</param>
    /// <param name="LambdaMax">λmax; the number of indicators where the judgements agree.</param>
    /// <param name="ConsistencyIndex">CI = (λmax − n)/(n − 1).</param>
    /// <param name="RandomIndex">RI of as many indicators; null beyond the table.</param>
    /// <param name="ConsistencyRatio">CR = CI/RI; null where there is no RI to measure by.</param>
    /// <param name="Consistent">Whether CR is below 0.10.</param>
    /// <param name="Absence">Why RI, and with it CR, is missing.</param>
    /// <param name="MostAtOdds">The judgement to think over first; null where CR is below 0.10.</param>
    internal sealed record WeightsEntry(
        IReadOnlyList<double> Weights,
        double LambdaMax,
        double ConsistencyIndex,
        double? RandomIndex,
        double? ConsistencyRatio,
        bool Consistent,
        string? Absence,
        JudgementEntry? MostAtOdds
    )
    {
        public static WeightsEntry Of(ComparisonWeights weights) =>
            new(
                weights.Weights,
                weights.LargestEigenvalue,
                weights.ConsistencyIndex,
                weights.RandomIndex,
                weights.ConsistencyRatio,
                weights.IsConsistent,
                weights.RandomIndex is null ? BeyondTable : null,
                weights.MostAtOdds is { } judgement ? JudgementEntry.Of(judgement) : null
            );
    }

    /// <summary>One expert.</summary>
    /// <param name="Share">How much he counts, 0–1.</param>
    /// <param name="Alone">The weights from his judgements alone.</param>
    internal sealed record ExpertEntry(double Share, WeightsEntry Alone);

    /// <summary>One judgement beside what the weights make of it.</summary>
    /// <param name="Row">From 0.</param>
    /// <param name="Column">From 0.</param>
    /// <param name="Stated">As it was given.</param>
    /// <param name="Implied">As all judgements together have it.</param>
    /// <param name="Deviation">How many times the two lie apart.</param>
    internal sealed record JudgementEntry(int Row, int Column, double Stated, double Implied, double Deviation)
    {
        public static JudgementEntry Of(Judgement judgement) =>
            new(judgement.Row, judgement.Column, judgement.Stated, judgement.Implied, judgement.Deviation);
    }
}
