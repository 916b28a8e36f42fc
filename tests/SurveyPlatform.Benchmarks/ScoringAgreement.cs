using System.Text.Json.Nodes;
using SurveyPlatform.Samples.Speed;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Benchmarks;

/// <summary>Holds what is timed to what R computed on the same responses.</summary>
internal sealed class ScoringAgreement
{
    private const double Tolerance = 1e-8;
    private const double LeastScale = 1e-4;

    private readonly JsonNode expected = JsonNode.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "bench1m.expected.json"))
    )!;

    private readonly List<string> departures = [];
    private int count;

    /// <summary>How many numbers were compared.</summary>
    public int Count => count;

    /// <summary>The largest departure, as a share of the number; what is allowed is 1e-8.</summary>
    public double Largest { get; private set; }

    /// <summary>Where a result departs from R's; nothing when all agree.</summary>
    public IReadOnlyList<string> Departures => departures;

    public void Compare(SpeedSample sample)
    {
        var (scores, raking) = ScoringWork.Score(sample);
        CompareMeans("mean", scores.Overall);
        for (var stratum = 0; stratum < SpeedSample.StratumCount; stratum++)
        {
            for (var item = 0; item < SpeedSample.ItemCount; item++)
            {
                var (place, estimate) = ($"by[{stratum}][{item}]", scores.ByStratum[item][stratum]);
                Compare(place, expected["by"]!["est"]![stratum]![item], estimate.Value);
                Compare(place, expected["by"]!["se"]![stratum]![item], estimate.StandardError);
            }
        }

        CompareWeights(raking.Weights.ToArray());
        var tallied = ScoringWork.CountByMargins(sample).Take();
        CompareMeans("rakemean", ScoringWork.RakedMeans(tallied, RakingVariance.Swept));
        CompareMeans("calibrate_mean", ScoringWork.RakedMeans(tallied, RakingVariance.Calibrated));
    }

    /// <summary>Scores after responses were added are those of counting everybody anew, to the last bit.</summary>
    public void CompareRefresh(SpeedSample sample, int news)
    {
        var (scores, raked) = RefreshOf(sample.Slice(0, sample.Count - news), sample.Slice(sample.Count - news, news));
        var (anew, rakedAnew) = RefreshOf(sample, sample.Slice(0, 0));
        count++;
        if (
            !scores.Overall.SequenceEqual(anew.Overall)
            || !scores.ByStratum.SelectMany(item => item).SequenceEqual(anew.ByStratum.SelectMany(item => item))
            || !raked.SequenceEqual(rakedAnew)
        )
        {
            departures.Add("refresh: other bits than counting everybody anew");
        }
    }

    private static (DesignScores Scores, IReadOnlyList<Estimate> Raked) RefreshOf(
        SpeedSample counted,
        SpeedSample news
    ) => ScoringWork.Refresh(ScoringWork.Count(counted), ScoringWork.CountByMargins(counted), news);

    private void CompareMeans(string place, IReadOnlyList<Estimate> means)
    {
        for (var item = 0; item < means.Count; item++)
        {
            Compare($"{place}[{item}]", expected[place]![item]!["est"], means[item].Value);
            Compare($"{place}[{item}]", expected[place]![item]!["se"], means[item].StandardError);
        }
    }

    private void CompareWeights(double[] weights)
    {
        var rake = expected["rake"]!;
        Compare("rake.min", rake["min"], weights.Min());
        Compare("rake.max", rake["max"], weights.Max());
        Compare("rake.sum", rake["sum"], weights.Sum());
        for (var row = 0; row < rake["first10"]!.AsArray().Count; row++)
        {
            Compare($"rake.first10[{row}]", rake["first10"]![row], weights[row]);
        }
    }

    private void Compare(string place, JsonNode? reference, double? found)
    {
        var number = (double)reference!;
        var departure = Math.Abs((found ?? double.NaN) - number) / Math.Max(Math.Abs(number), LeastScale);
        count++;
        Largest = Math.Max(Largest, departure);
        if (!(departure <= Tolerance))
        {
            departures.Add($"{place}: {number} expected, {found} found");
        }
    }
}
