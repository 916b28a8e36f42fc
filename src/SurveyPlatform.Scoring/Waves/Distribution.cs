using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Printing;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How one field was answered.</summary>
/// <param name="Field">The field.</param>
/// <param name="Cells">How many cells of each state there are, unweighted; null where all that was answered is hidden.</param>
/// <param name="Categories">For fields with a fixed set of answers, in the order of the questionnaire; else empty.</param>
/// <param name="Numbers">For fields that are answered by a number, where anybody answered and it is not hidden; else null.</param>
/// <remarks>Source: METHOD.md §1, missing answers; §2.1, shares.</remarks>
public sealed record Distribution(
    Field Field,
    CellCounts? Cells,
    IReadOnlyList<CategoryShare> Categories,
    NumberSummary? Numbers
)
{
    /// <summary>Who answered, on whom the shares among valid answers rest.</summary>
    public ShareBase Valid { get; init; }

    /// <summary>Who was asked, on whom the shares among all asked rest.</summary>
    public ShareBase Asked { get; init; }

    /// <summary>Writes the arithmetic of the shares and numbers for the record, with the numbers put in.</summary>
    /// <returns>One line an answer whose shares, 0–1, are shown, or one a number; what is hidden or missing has no line.</returns>
    /// <exception cref="OverflowException">A number is not finite.</exception>
    public IReadOnlyList<string> Describe() =>
        [
            .. Categories
                .Where(share => share.ShareOfAsked is not null)
                .Select(share => string.Join("; ", DescribeShares(share))),
            .. Numbers?.Describe() ?? [],
        ];

    private IEnumerable<string> DescribeShares(CategoryShare share)
    {
        var weight = Printed.Number(share.ShareOfAsked!.Value * Asked.Weight);
        if (share.ShareOfValid is { } ofValid)
        {
            yield return $"{share.Category.Code}: Σw = {weight}; of valid {weight} / {Printed.Number(Valid.Weight)} = {Printed.Number(ofValid)}";
        }

        yield return $"{share.Category.Code}: of asked {weight} / {Printed.Number(Asked.Weight)} = {Printed.Number(share.ShareOfAsked.Value)}";
    }

    /// <summary>The same field with nothing told of its answers but which ones there were to choose.</summary>
    internal Distribution Hide() =>
        new(Field, Cells: null, [.. Categories.Select(share => share.Hide())], Numbers: null);
}
