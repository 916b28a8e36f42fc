using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Storage.Slips;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>The slips of a wave by what became of them.</summary>
/// <param name="Places">One row a place and kind, in the order of the codes, those for no place at the end.</param>
public sealed record SlipTally(IReadOnlyList<SlipTally.Row> Places)
{
    public SlipCounts Total => SlipCounts.Sum(Places.Select(place => place.Counts));

    public static SlipTally Of(IReadOnlyList<SlipCount> counts, IReadOnlyList<AreaTree> trees) =>
        new([
            .. counts
                .GroupBy(count => (count.Area, count.Kind))
                .Select(place => new Row(
                    place.Key.Area,
                    NameOf(place.Key.Area, trees),
                    place.Key.Kind,
                    new SlipCounts(In(place, SlipState.Issued), In(place, SlipState.Used), In(place, SlipState.Void))
                )),
        ]);

    /// <summary>What the places of these trees call an area; null where none has it.</summary>
    public static LocalText? NameOf(string? code, IReadOnlyList<AreaTree> trees) =>
        code is null
            ? null
            : trees
                .Select(tree => tree.IndexOf(code) is var i and >= 0 ? tree.Areas[i].Name : null)
                .FirstOrDefault(name => name is not null);

    private static int In(IEnumerable<SlipCount> place, SlipState state) =>
        place.Where(count => count.State == state).Sum(count => count.Count);

    /// <summary>The slips of a kind for one place.</summary>
    /// <param name="Area">Its code; null for no place.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Kind">Printed or personal.</param>
    /// <param name="Counts">What became of them.</param>
    public sealed record Row(string? Area, LocalText? Name, SlipKind Kind, SlipCounts Counts);
}
