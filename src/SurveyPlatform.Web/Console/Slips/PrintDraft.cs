using System.Globalization;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Console.Slips;

/// <summary>What was written into the form for printed slips.</summary>
/// <param name="Within">The code of a place; empty for no place.</param>
/// <param name="Spread">For that place itself, for each of those it holds directly, or for each of the smallest in it.</param>
/// <param name="Count">How many for each of them.</param>
public sealed record PrintDraft(string Within, PlaceSpread Spread, string Count)
{
    /// <summary>As many as a browser prints in one go: 250 pages.</summary>
    public const int MostPrinted = 2000;

    public static PrintDraft Blank { get; } = new(string.Empty, PlaceSpread.Itself, "40");

    public static PrintDraft Of(IFormCollection form) =>
        new(
            form["within"].ToString(),
            Enum.TryParse<PlaceSpread>(form["spread"], out var spread) ? spread : PlaceSpread.Itself,
            form["count"].ToString().Trim()
        );

    /// <summary>What is wanted; empty where it cannot be had, and then <see cref="Fault"/> says why.</summary>
    public IReadOnlyList<SlipOrder> ToOrders(IReadOnlyList<AreaTree> trees)
    {
        var places = PlacesIn(trees);
        return Number is { } count && places.Count > 0 && (long)count * places.Count <= MostPrinted
            ? [.. places.Select(place => new SlipOrder(place, Addressee: null, count))]
            : [];
    }

    /// <summary>The key of the text that says why nothing can be printed.</summary>
    public string Fault(IReadOnlyList<AreaTree> trees)
    {
        if (Number is null)
        {
            return "Slips.Fault.Count";
        }

        return PlacesIn(trees).Count == 0 ? "Slips.Fault.Place" : "Slips.Fault.TooMany";
    }

    private int? Number =>
        int.TryParse(Count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    private IReadOnlyList<string?> PlacesIn(IReadOnlyList<AreaTree> trees)
    {
        if (Within.Length == 0)
        {
            return [null];
        }

        return trees.FirstOrDefault(tree => tree.IndexOf(Within) >= 0) is { } tree
            ? [.. PlacesBelow(tree, tree.IndexOf(Within)).Select(place => tree.Areas[place].Code)]
            : [];
    }

    private IEnumerable<int> PlacesBelow(AreaTree tree, int place) =>
        Spread switch
        {
            PlaceSpread.Children when tree.ChildrenAt(place).Count > 0 => tree.ChildrenAt(place),
            PlaceSpread.Smallest when tree.ChildrenAt(place).Count > 0 => tree.ChildrenAt(place)
                .SelectMany(child => PlacesBelow(tree, child)),
            _ => [place],
        };
}
