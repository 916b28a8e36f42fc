using FluentValidation;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of a weighting plan, whatever population it weights to.</summary>
internal sealed class WeightingPlanValidator : AbstractValidator<WeightingPlan>
{
    public WeightingPlanValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(plan => plan.LeastPerCell).GreaterThanOrEqualTo(1).WithErrorCode("weighting.least-per-cell");
        RuleFor(plan => plan.PostStrata)
            .NotEmpty()
            .WithErrorCode("weighting.no-post-strata")
            .WithMessage("A plan names at least one table; an empty one weights to the population's size.");
        RuleForEach(plan => plan.PostStrata)
            .Must(dimensions => dimensions.Distinct(StringComparer.Ordinal).Count() == dimensions.Count)
            .WithErrorCode("weighting.dimension-twice")
            .WithMessage("A table names a dimension once.");
    }
}
