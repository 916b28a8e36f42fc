using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>What stands in one cell: a text, a number with its format, the reason why there is no number, or nothing.</summary>
internal sealed record Cell
{
    /// <summary>A base below this is marked: the usual limit under which an office publishes no figure without warning.</summary>
    public const int LeastBase = 30;

    /// <summary>Stands before a number that rests on fewer than <see cref="LeastBase"/> responses.</summary>
    public const string ThinMark = "*";

    public static readonly Cell Blank = new();

    private Cell() { }

    public string? Text { get; private init; }

    public double? Number { get; private init; }

    public string Format { get; private init; } = Formats.Plain;

    /// <summary>The number rests on few responses.</summary>
    public bool IsThin { get; private init; }

    public Absence? Absence { get; private init; }

    /// <summary>The rule of the scoring that was broken, where the absence is <see cref="Cells.Absence.Refused"/>.</summary>
    public ScoringFault? Fault { get; private init; }

    public static Cell Of(string text) => new() { Text = text };

    /// <summary>A number, or the reason why there is none.</summary>
    /// <param name="number">Null, or not finite, where there is none.</param>
    /// <param name="format">A format of Excel.</param>
    /// <param name="rests">How many responses it rests on, where that is to be marked.</param>
    public static Cell Of(double? number, string format, int? rests = null)
    {
        // No number at all is a lesser harm than one that the reader's program shows as an error.
        if (number is not { } value || !double.IsFinite(value))
        {
            return new() { Absence = rests == 0 ? Cells.Absence.Nobody : Cells.Absence.NoAnswer };
        }

        return new()
        {
            Number = value,
            Format = format,
            IsThin = IsThinBase(rests),
        };
    }

    public static Cell Of(Estimate estimate, string format) => Part(estimate, estimate.Value, format);

    public static Cell Count(int count) => new() { Number = count, Format = Formats.Count };

    /// <summary>A number of respondents, which may be hidden.</summary>
    public static Cell Count(int? count) =>
        count is { } known ? Count(known) : new() { Absence = Cells.Absence.Hidden };

    /// <summary>A measure of the weights, which may be hidden.</summary>
    /// <param name="measure">Null where it is.</param>
    /// <param name="format">A format of Excel.</param>
    /// <param name="rests">How many responses it rests on, where that is to be marked.</param>
    public static Cell Told(double? measure, string format, int? rests = null) =>
        measure is { } known ? Of(known, format, rests) : new() { Absence = Cells.Absence.Hidden };

    public static Cell ErrorOf(Estimate estimate, string format) => Part(estimate, estimate.StandardError, format);

    public static Cell LowOf(Estimate estimate, string format) => Part(estimate, estimate.Low, format);

    public static Cell HighOf(Estimate estimate, string format) => Part(estimate, estimate.High, format);

    public static Cell BaseOf(Estimate estimate) =>
        estimate.Absence is ScoringFault.Suppressed
            ? Missing(estimate.Absence)
            : Count(estimate.Base) with
            {
                IsThin = IsThinBase(estimate.Base),
            };

    private static Cell Part(Estimate estimate, double? part, string format)
    {
        if (estimate.Value is null)
        {
            return Missing(estimate.Absence);
        }

        return part is { } value && double.IsFinite(value)
            ? Of(value, format, estimate.Base)
            : new() { Absence = Cells.Absence.NoInterval };
    }

    private static Cell Missing(ScoringFault? reason) =>
        reason switch
        {
            ScoringFault.Suppressed => new() { Absence = Cells.Absence.Hidden },
            ScoringFault.EmptyDomain => new() { Absence = Cells.Absence.Nobody },
            ScoringFault.AllMissing or null => new() { Absence = Cells.Absence.NoAnswer },
            _ => new() { Absence = Cells.Absence.Refused, Fault = reason },
        };

    private static bool IsThinBase(int? rests) => rests is > 0 and < LeastBase;
}
