namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of some slips.</summary>
/// <param name="Open">How many nobody has used.</param>
/// <param name="Used">With how many a response was filed.</param>
/// <param name="Void">How many were taken back.</param>
public sealed record SlipCounts(int Open, int Used, int Void)
{
    public int Issued => Open + Used + Void;

    public static SlipCounts Sum(IEnumerable<SlipCounts> all) =>
        all.Aggregate(
            new SlipCounts(0, 0, 0),
            (sum, one) => new SlipCounts(sum.Open + one.Open, sum.Used + one.Used, sum.Void + one.Void)
        );
}
