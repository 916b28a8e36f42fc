using FluentValidation;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of a quota, whatever is asked.</summary>
internal sealed class QuotaPlanValidator : AbstractValidator<QuotaPlan>
{
    private const int MostCells = 10_000;

    public QuotaPlanValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(plan => plan.Most).GreaterThanOrEqualTo(1).WithErrorCode("quota.most");
        RuleFor(plan => plan.Cells)
            .NotEmpty()
            .When(plan => plan.Most is null)
            .WithErrorCode("quota.empty")
            .WithMessage("A quota limits the whole wave, or some kinds of people.");
        RuleFor(plan => plan.Dimensions)
            .Must(dimensions => dimensions.Distinct(StringComparer.Ordinal).Count() == dimensions.Count)
            .WithErrorCode("quota.dimension-twice")
            .WithMessage("A dimension is named once.")
            .Must((plan, dimensions) => (dimensions.Count > 0) == (plan.Cells.Count > 0))
            .WithErrorCode("quota.dimensions")
            .WithMessage("Dimensions tell cells apart: both are named, or neither.");
        RuleFor(plan => plan.Cells)
            .Must(cells => cells.Count <= MostCells)
            .WithErrorCode("quota.cells")
            .WithMessage($"At most {MostCells} cells.")
            .Must(cells =>
                cells.Select(cell => QuotaPlan.NameOf(cell.Key)).Distinct(StringComparer.Ordinal).Count() == cells.Count
            )
            .WithErrorCode("quota.cell-twice")
            .WithMessage("A cell is listed once.");
        RuleForEach(plan => plan.Cells)
            .Must((plan, cell) => cell.Key.Count == plan.Dimensions.Count && cell.Key.All(code => code.Length > 0))
            .WithErrorCode("quota.key-length")
            .WithMessage("A cell's key has one code for each dimension.")
            .Must(cell => cell.Most >= 0)
            .WithErrorCode("quota.cell-most")
            .WithMessage("A number of responses is not below 0.");
    }
}
