using System.Diagnostics;
using SurveyPlatform.Scoring.IndicatorWeights;

namespace SurveyPlatform.Web.Api;

/// <summary>Experts' judgements of indicators in pairs (层次分析法).</summary>
internal sealed record AhpForm
{
    /// <summary>One or several experts who judged the same indicators.</summary>
    public required IReadOnlyList<ExpertForm> Experts { get; init; }

    public AhpMethod Method { get; init; } = AhpMethod.Eigen;

    public AhpTable RandomIndex { get; init; } = AhpTable.Saaty1980;

    /// <exception cref="UnreachableException">The method is none.</exception>
    public ComparisonMethod ToMethod() =>
        Method switch
        {
            AhpMethod.Eigen => ComparisonMethod.Eigenvector,
            AhpMethod.Geomean => ComparisonMethod.GeometricMean,
            var other => throw new UnreachableException(other.ToString()),
        };

    /// <exception cref="UnreachableException">The table is none.</exception>
    public RandomIndex ToTable() =>
        RandomIndex switch
        {
            AhpTable.Saaty1980 => Scoring.IndicatorWeights.RandomIndex.Saaty1980,
            AhpTable.Saaty2005 => Scoring.IndicatorWeights.RandomIndex.Saaty2005,
            AhpTable.Simulated => Scoring.IndicatorWeights.RandomIndex.Simulated,
            var other => throw new UnreachableException(other.ToString()),
        };

    /// <summary>The judgements of one expert.</summary>
    internal sealed record ExpertForm
    {
        /// <summary>Entry i, j says how many times indicator i matters more than j; its mirror image is the reciprocal.</summary>
        public required IReadOnlyList<IReadOnlyList<double>> Matrix { get; init; }

        /// <summary>How much the expert counts beside the others, in any unit.</summary>
        public double Weight { get; init; } = 1;
    }
}
