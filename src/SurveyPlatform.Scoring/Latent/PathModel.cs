using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Latent;

/// <summary>Latent variables and the effects supposed between them: one connected model without a circle.</summary>
/// <remarks>Source: METHOD.md §11.</remarks>
public sealed class PathModel
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Sets a model up.</summary>
    /// <param name="blocks">The latent variables; their order is that of the results.</param>
    /// <param name="paths">The effects, each once.</param>
    /// <exception cref="ArgumentException">
    /// A name, an indicator of a block or a path stands twice, a block is empty, or a path names no block.
    /// </exception>
    /// <exception cref="ScoringException">
    /// <c>CYCLE</c>, naming a block on the circle or behind it; <c>DISCONNECTED</c>, naming a block that no path leads to from the first.
    /// </exception>
    public PathModel(IReadOnlyList<LatentBlock> blocks, IReadOnlyList<LatentPath> paths)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(paths);
        Blocks = blocks;
        Paths = paths;
        Enter(blocks);
        var ends = paths.Select(path => (From: PlaceOf(path.From), To: PlaceOf(path.To))).ToArray();
        if (ends.Distinct().Count() < ends.Length)
        {
            throw new ArgumentException("A path stands once.", nameof(paths));
        }

        var all = Enumerable.Range(0, blocks.Count).ToArray();
        Predecessors = Array.ConvertAll(
            all,
            block => ends.Where(path => path.To == block).Select(path => path.From).Order().ToArray()
        );
        Successors = Array.ConvertAll(
            all,
            block => ends.Where(path => path.From == block).Select(path => path.To).Order().ToArray()
        );
        RefuseCircles();
        RefuseParts();
    }

    /// <summary>The latent variables, in the order given.</summary>
    public IReadOnlyList<LatentBlock> Blocks { get; }

    /// <summary>The effects, in the order given.</summary>
    public IReadOnlyList<LatentPath> Paths { get; }

    /// <summary>For each block the places of those that act on it, ascending.</summary>
    internal int[][] Predecessors { get; }

    /// <summary>For each block the places of those it acts on, ascending.</summary>
    internal int[][] Successors { get; }

    /// <summary>Finds the place of a block in the model.</summary>
    /// <exception cref="ArgumentException">No block has this name.</exception>
    internal int PlaceOf(string name) =>
        places.TryGetValue(name, out var place)
            ? place
            : throw new ArgumentException($"No block is named {name}.", nameof(name));

    private void Enter(IReadOnlyList<LatentBlock> blocks)
    {
        if (blocks.Count == 0)
        {
            throw new ArgumentException("A model has a block.", nameof(blocks));
        }

        foreach (var block in blocks)
        {
            if (!places.TryAdd(block.Name, places.Count))
            {
                throw new ArgumentException($"Two blocks are named {block.Name}.", nameof(blocks));
            }

            if (
                block.Indicators.Count == 0
                || block.Indicators.Distinct(StringComparer.Ordinal).Count() < block.Indicators.Count
            )
            {
                throw new ArgumentException($"The block {block.Name} has indicators, each once.", nameof(blocks));
            }
        }
    }

    // Takes away block after block on which no other acts any more; what is left runs in a circle or hangs on one.
    private void RefuseCircles()
    {
        var open = Array.ConvertAll(Predecessors, before => before.Length);
        var free = new Queue<int>(Enumerable.Range(0, open.Length).Where(block => open[block] == 0));
        while (free.TryDequeue(out var block))
        {
            foreach (var successor in Successors[block])
            {
                if (--open[successor] == 0)
                {
                    free.Enqueue(successor);
                }
            }
        }

        var left = Array.FindIndex(open, count => count > 0);
        if (left >= 0)
        {
            throw new ScoringException(ScoringFault.Cycle, Blocks[left].Name, "The paths run in a circle.");
        }
    }

    private void RefuseParts()
    {
        var seen = new HashSet<int> { 0 };
        var next = new Queue<int>(seen);
        while (next.TryDequeue(out var block))
        {
            foreach (var neighbour in Predecessors[block].Concat(Successors[block]))
            {
                if (seen.Add(neighbour))
                {
                    next.Enqueue(neighbour);
                }
            }
        }

        var apart = Enumerable.Range(0, Blocks.Count).FirstOrDefault(block => !seen.Contains(block), Blocks.Count);
        if (apart < Blocks.Count || Blocks.Count == 1)
        {
            throw new ScoringException(
                ScoringFault.Disconnected,
                Blocks[apart % Blocks.Count].Name,
                "Every block hangs together with the others by paths."
            );
        }
    }
}
