using FluentValidation;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of the table to which responses are weighted.</summary>
internal sealed class PopulationFrameValidator : AbstractValidator<PopulationFrame>
{
    /// <summary>Far beyond all people there are, and still a number that a double holds exactly.</summary>
    private const decimal MostPeople = 1e15m;

    public PopulationFrameValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(frame => frame.Code).NotEmpty();
        RuleFor(frame => frame.Source).NotEmpty();
        RuleFor(frame => frame.Dimensions)
            .NotEmpty()
            .Must(dimensions => dimensions.Distinct(StringComparer.Ordinal).Count() == dimensions.Count)
            .WithErrorCode("population.dimension-twice")
            .WithMessage("A dimension is named once.");
        RuleFor(frame => frame.Cells)
            .NotEmpty()
            .Must((frame, cells) => cells.All(cell => cell.Key.Count == frame.Dimensions.Count))
            .WithErrorCode("population.key-length")
            .WithMessage("A cell's key has one code for each dimension.")
            .Must(cells => cells.All(cell => cell.Count >= 0))
            .WithErrorCode("population.count")
            .WithMessage("A count is not below 0.")
            .Must(cells => cells.Sum(cell => (decimal)cell.Count) is > 0 and <= MostPeople)
            .WithErrorCode("population.size")
            .WithMessage("A population has somebody in it, and fewer than 10^15.")
            .Must(cells => cells.Select(KeyOf).Distinct(StringComparer.Ordinal).Count() == cells.Count)
            .WithErrorCode("population.cell-twice")
            .WithMessage("A cell is listed once.");
    }

    private static string KeyOf(PopulationCell cell) => string.Join('\u001f', cell.Key);
}
