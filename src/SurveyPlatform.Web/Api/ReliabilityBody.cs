using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Api;

/// <summary>How reliably the ratings of a wave measure what its index says they do.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Responses">How many responses are on file that could be read.</param>
/// <param name="LeftOut">How many more could not.</param>
/// <param name="Nodes">The index nodes with two ratings below them, each before its children.</param>
/// <param name="AllRatings">All ratings of the questionnaire together.</param>
internal sealed record ReliabilityBody(
    Guid WaveId,
    int Responses,
    int LeftOut,
    IReadOnlyList<ReliabilityBody.SetEntry> Nodes,
    ReliabilityBody.SetEntry AllRatings
)
{
    public static ReliabilityBody Of(Guid waveId, WaveReliability reliability, bool explain) =>
        new(
            waveId,
            reliability.Responses,
            reliability.LeftOut,
            [.. reliability.Nodes.Select(set => SetEntry.Of(set, explain))],
            SetEntry.Of(reliability.AllRatings, explain)
        );

    /// <summary>Some ratings that measure one thing together.</summary>
    /// <param name="Code">The code of the index node; null for all ratings.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="K">How many ratings take part.</param>
    /// <param name="N">How many responses rated every one; null where that is hidden.</param>
    /// <param name="Alpha">Cronbach's α, never clipped at 0.</param>
    /// <param name="Low">Lower bound of Feldt's interval, at the confidence level of the survey.</param>
    /// <param name="High">Upper bound.</param>
    /// <param name="StandardisedAlpha">α of the standardised ratings.</param>
    /// <param name="AverageCorrelation">Mean correlation of two ratings.</param>
    /// <param name="Kmo">Kaiser, Meyer and Olkin's measure, 0–1.</param>
    /// <param name="Bartlett">Whether the ratings correlate at all.</param>
    /// <param name="Items">The ratings that take part.</param>
    /// <param name="Excluded">Those that cannot, each with its reason.</param>
    /// <param name="Arithmetic">How α came about; null unless it was asked for.</param>
    internal sealed record SetEntry(
        string? Code,
        LocalText? Title,
        int K,
        int? N,
        FigureBody Alpha,
        FigureBody Low,
        FigureBody High,
        FigureBody StandardisedAlpha,
        FigureBody AverageCorrelation,
        FigureBody Kmo,
        BartlettEntry Bartlett,
        IReadOnlyList<RatedItem> Items,
        IReadOnlyList<ExcludedEntry> Excluded,
        IReadOnlyList<string>? Arithmetic
    )
    {
        public static SetEntry Of(SetReliability set, bool explain)
        {
            var (of, alpha) = (new FigureBase(set.Base, set.Base), set.Alpha);
            FigureBody Figure(double? value, string method) =>
                FigureBody.Of(value, of, method, set.Absence ?? ScoringFault.ZeroVariance);
            return new SetEntry(
                set.Node?.Code,
                set.Node?.Title,
                set.Items.Count,
                set.Absence is ScoringFault.Suppressed ? null : set.Base,
                Figure(alpha?.Alpha, "cronbach-alpha"),
                Figure(alpha?.Low, "feldt"),
                Figure(alpha?.High, "feldt"),
                Figure(alpha?.StandardisedAlpha, "standardised-alpha"),
                Figure(alpha?.AverageCorrelation, "mean-pearson"),
                FigureBody.Of(set.Adequacy?.Overall, of, "kmo", set.AdequacyAbsence ?? ScoringFault.ZeroDenominator),
                BartlettEntry.Of(set, of),
                [.. set.Items.Select((field, i) => RatedItem.Of(field, i, set, of))],
                [.. set.Excluded.Select(ExcludedEntry.Of)],
                explain ? set.Describe() : null
            );
        }
    }

    /// <summary>Bartlett's test of sphericity.</summary>
    internal sealed record BartlettEntry(FigureBody ChiSquare, int? DegreesOfFreedom, FigureBody PValue)
    {
        public static BartlettEntry Of(SetReliability set, FigureBase of) =>
            new(
                FigureBody.Of(set.Adequacy?.ChiSquare, of, "bartlett", set.AdequacyAbsence),
                set.Adequacy?.DegreesOfFreedom,
                FigureBody.Of(set.Adequacy?.PValue, of, "bartlett", set.AdequacyAbsence)
            );
    }

    /// <summary>One rating beside the others.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Title">What was asked.</param>
    /// <param name="ItemTotal">Correlation with the sum of the others; negative for one coded the other way round.</param>
    /// <param name="AlphaIfDropped">α of the others.</param>
    /// <param name="Kmo">Its own measure of adequacy.</param>
    internal sealed record RatedItem(
        string Code,
        LocalText Title,
        FigureBody ItemTotal,
        FigureBody AlphaIfDropped,
        FigureBody Kmo
    )
    {
        public static RatedItem Of(Field field, int position, SetReliability set, FigureBase of)
        {
            var item = set.Alpha?.Items[position];
            FigureBody Figure(double? value, string method) =>
                FigureBody.Of(value, of, method, set.Absence ?? ScoringFault.ZeroVariance);
            return new RatedItem(
                field.Code,
                field.Row?.Label ?? field.Item.Stem,
                Figure(item?.CorrectedItemTotal, "corrected-item-total"),
                FigureBody.Of(item?.AlphaIfDropped, of, "cronbach-alpha", WhyNotDropped(set)),
                FigureBody.Of(
                    set.Adequacy?.Items[position],
                    of,
                    "kmo",
                    set.AdequacyAbsence ?? ScoringFault.ZeroDenominator
                )
            );
        }

        // Of two ratings one is left, which is no set.
        private static ScoringFault WhyNotDropped(SetReliability set) =>
            set.Absence ?? (set.Items.Count > 2 ? ScoringFault.ZeroVariance : ScoringFault.TooFewCases);
    }

    /// <summary>A rating that takes no part.</summary>
    internal sealed record ExcludedEntry(string Code, LocalText Title, string Reason)
    {
        public static ExcludedEntry Of(ExcludedRating excluded) =>
            new(
                excluded.Field.Code,
                excluded.Field.Row?.Label ?? excluded.Field.Item.Stem,
                ScoringException.CodeOf(excluded.Reason)
            );
    }
}
