using MathNet.Numerics.LinearAlgebra;

namespace SurveyPlatform.Scoring.Latent;

/// <summary>Reads all results off the weights of a fitted model.</summary>
internal sealed class FitReading
{
    private readonly PathModel model;
    private readonly IndicatorTable table;
    private readonly Vector<double> weights;
    private readonly Matrix<double> slopes;
    private readonly double[] explained;
    private readonly double[] loadings;

    /// <exception cref="Weights.ScoringException"><c>SINGULAR</c>, naming the block whose predecessors cannot be told apart.</exception>
    public FitReading(PathModel model, IndicatorTable table, OuterModel outer, Vector<double> weights)
    {
        this.model = model;
        this.table = table;
        this.weights = weights;
        var amongScores = outer.AmongScores(weights);
        slopes = InnerModel.Slopes(model, amongScores);
        explained =
        [
            .. Enumerable
                .Range(0, model.Blocks.Count)
                .Select(block => Math.Clamp(slopes.Row(block) * amongScores.Column(block), 0, 1)),
        ];
        var withScores = outer.WithScores(weights);
        loadings = new double[table.Names.Length];
        for (var block = 0; block < model.Blocks.Count; block++)
        {
            for (var i = table.FirstOf(block); i < table.FirstOf(block + 1); i++)
            {
                loadings[i] = withScores[i, block] / Math.Sqrt(table.Covariances[i, i]);
            }
        }
    }

    public PathModelFit Read() =>
        new()
        {
            Rows = table.Rows,
            Blocks = [.. Enumerable.Range(0, model.Blocks.Count).Select(ReadBlock)],
            Indicators = [.. Enumerable.Range(0, model.Blocks.Count).SelectMany(ReadIndicators)],
            Paths =
            [
                .. model.Paths.Select(path => new PathEffect(
                    path.From,
                    path.To,
                    slopes[model.PlaceOf(path.To), model.PlaceOf(path.From)]
                )),
            ],
            TotalEffects = TotalEffects(),
            GoodnessOfFit = GoodnessOfFit(),
        };

    private IEnumerable<int> IndicatorsOf(int block) => Enumerable.Range(table.FirstOf(block), table.SizeOf(block));

    private double Communality(int indicator) => loadings[indicator] * loadings[indicator];

    private BlockEstimate ReadBlock(int block)
    {
        var isReflective = model.Blocks[block].Mode is BlockMode.Reflective;
        var unity = isReflective ? BlockUnity.Of(table.WithinBlock(block)) : default;
        return new BlockEstimate
        {
            Name = model.Blocks[block].Name,
            RSquared = explained[block],
            AverageVarianceExtracted = isReflective ? IndicatorsOf(block).Average(Communality) : null,
            Alpha = unity.Alpha,
            DillonGoldsteinRho = unity.Rho,
            Scores = table.ScoresOf(block, weights),
            MeanOnScale = MeanOnScale(block),
        };
    }

    private IEnumerable<IndicatorEstimate> ReadIndicators(int block) =>
        IndicatorsOf(block)
            .Select(i => new IndicatorEstimate(
                table.Names[i],
                model.Blocks[block].Name,
                weights[i],
                loadings[i],
                Communality(i),
                Communality(i) * explained[block]
            ));

    // Weights of standardised items are divided by their units, so that they act on the items as they were asked.
    private double? MeanOnScale(int block)
    {
        var (sum, weighted) = (0.0, 0.0);
        foreach (var i in IndicatorsOf(block))
        {
            if (weights[i] < 0)
            {
                return null;
            }

            sum += weights[i] / table.Units[i];
            weighted += weights[i] / table.Units[i] * table.Means[i];
        }

        return weighted / sum;
    }

    private List<PathEffect> TotalEffects()
    {
        var (totals, effects) = (InnerModel.TotalEffects(slopes), new List<PathEffect>());
        for (var from = 0; from < model.Blocks.Count; from++)
        {
            for (var to = 0; to < model.Blocks.Count; to++)
            {
                if (Math.Abs(totals[to, from]) > 0)
                {
                    effects.Add(new PathEffect(model.Blocks[from].Name, model.Blocks[to].Name, totals[to, from]));
                }
            }
        }

        return effects;
    }

    private double? GoodnessOfFit()
    {
        var blocks = Enumerable.Range(0, model.Blocks.Count).ToArray();
        var shared = blocks.Where(block => table.SizeOf(block) > 1).SelectMany(IndicatorsOf).ToArray();
        var dependent = Array.FindAll(blocks, block => model.Predecessors[block].Length > 0);
        return shared.Length > 0
            ? Math.Sqrt(shared.Average(Communality) * dependent.Average(block => explained[block]))
            : null;
    }
}
