using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Weights;

public sealed class ScoringExceptionTests
{
    // The published codes; a client may rest on each.
    private static readonly string[] Published =
    [
        "EMPTY_DOMAIN",
        "ALL_MISSING",
        "ZERO_WEIGHTS",
        "MISSING_WEIGHT",
        "NEGATIVE_WEIGHT",
        "BAD_FPC",
        "BAD_COUNT",
        "BAD_BOUNDS",
        "BAD_TARGET",
        "LONELY_PSU",
        "UNIT_IN_TWO_STRATA",
        "EMPTY_CELL",
        "UNKNOWN_LEVEL",
        "MISSING_MARGIN",
        "MARGIN_MISMATCH",
        "NO_CONVERGENCE",
        "TRIM_INFEASIBLE",
        "ZERO_DENOMINATOR",
        "ZERO_VARIANCE",
        "SINGULAR",
        "TOO_FEW_CASES",
        "TOO_SHORT",
        "UNKNOWN_CODE",
        "NON_POSITIVE",
        "NOT_RECIPROCAL",
        "BAD_MATRIX",
        "CYCLE",
        "DISCONNECTED",
        "SUPPRESSED",
    ];

    [Test]
    public void CodeOf_EveryFault_IsItsPublishedCode() =>
        Assert.That(Enum.GetValues<ScoringFault>().Select(ScoringException.CodeOf), Is.EquivalentTo(Published));

    [Test]
    public void Message_OfAnyFault_NamesCodeAndKey()
    {
        var exception = new ScoringException(ScoringFault.EmptyCell, "F × 18-34", "Nobody there.");

        Assert.Multiple(() =>
        {
            Assert.That(exception.Code, Is.EqualTo("EMPTY_CELL"));
            Assert.That(exception.Message, Is.EqualTo("EMPTY_CELL (F × 18-34): Nobody there."));
        });
    }
}
