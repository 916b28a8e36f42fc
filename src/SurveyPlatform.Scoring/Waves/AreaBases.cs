using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Figures;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How many respondents stand behind each score in every place of an area tree, on all its levels.</summary>
/// <remarks>
/// A breakdown shows one level at a time, but who asks for another level too can subtract. So what is hidden is found on all levels
/// together, and does not depend on which of them is asked for.
/// </remarks>
internal sealed class AreaBases
{
    private readonly WaveFigures figures;

    // Counted once some breakdown by places is shown; most of what is masked needs the responses alone.
    private readonly Lazy<int[][]> bases;

    /// <param name="column">Where respondents live.</param>
    /// <param name="figures">The figures of the wave.</param>
    /// <param name="weights">One a row.</param>
    public AreaBases(AreaColumn column, WaveFigures figures, double[] weights)
    {
        this.figures = figures;
        Tree = column.Tree;
        Field = column.Field;
        var responses = new int[Tree.Areas.Count];
        foreach (var area in column.Areas)
        {
            if (area >= 0)
            {
                responses[area]++;
            }
        }

        Responses = RollUp(responses);
        bases = new Lazy<int[][]>(() =>
            Array.ConvertAll(FigureBases.Of(weights, figures.Figures, column.Areas, Tree.Areas.Count), RollUp)
        );
    }

    public AreaTree Tree { get; }

    /// <summary>What asks respondents where they live.</summary>
    public Field Field { get; }

    /// <summary>The breakdowns that divide respondents by these places.</summary>
    public IReadOnlyList<string> Tags => Field.Item.Tags;

    /// <summary>One a place: who lives in it or below it.</summary>
    public int[] Responses { get; }

    /// <summary>One a place: who of these has a say in the score of a node.</summary>
    public int[] Of(IndexNode node) => bases.Value[figures.PlacesOf(node).Score];

    /// <summary>One a place: who of these rated.</summary>
    public int[] Of(Field rating) => bases.Value[figures.PlacesOf(rating).Score];

    /// <summary>One a place: who of these could say whether he knows what a node is about.</summary>
    public int[] OfAwareness(IndexNode node) => bases.Value[figures.PlacesOf(node).AwarenessRate];

    /// <summary>One a place: who of these rated or said 不了解.</summary>
    public int[] OfAwareness(Field rating) => bases.Value[figures.PlacesOf(rating).AwarenessRate];

    /// <summary>One a place: who of these said how ready they are to recommend.</summary>
    public int[] OfRecommendation() => bases.Value[figures.Recommendation!.Score];

    // Every place comes after the one that holds it.
    private int[] RollUp(int[] counts)
    {
        for (var area = counts.Length - 1; area > 0; area--)
        {
            counts[Tree.ParentOf(area)] += counts[area];
        }

        return counts;
    }
}
