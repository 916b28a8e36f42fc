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
            .When(plan => plan.Margins.Count == 0)
            .WithErrorCode("weighting.no-post-strata")
            .WithMessage("A plan names a table or a margin; an empty table weights to the population's size.");
        RuleForEach(plan => plan.PostStrata)
            .Must(NameEachOnce)
            .WithErrorCode("weighting.dimension-twice")
            .WithMessage("A table names a dimension once.");
        RuleForMargins();
        When(
            plan => plan.Trimming is not null,
            () => RuleFor(plan => plan.Trimming!).SetValidator(new TrimmingRuleValidator())
        );
    }

    private void RuleForMargins()
    {
        RuleFor(plan => plan.Margins)
            .Must((plan, margins) => margins.Count == 0 || plan.PostStrata.All(dimensions => dimensions.Count > 0))
            .WithErrorCode("weighting.margins-unreached")
            .WithMessage("An empty table can always be filled, so the margins would never be met.");
        RuleForEach(plan => plan.Margins)
            .NotEmpty()
            .WithErrorCode("weighting.margin-empty")
            .WithMessage("A margin names at least one dimension.")
            .Must(NameEachOnce)
            .WithErrorCode("weighting.dimension-twice")
            .WithMessage("A margin names a dimension once.")
            .Must(
                (plan, margin) =>
                    plan.Margins.Count(other => margin.ToHashSet(StringComparer.Ordinal).SetEquals(other)) == 1
            )
            .WithErrorCode("weighting.margin-twice")
            .WithMessage("A margin is named once.");
    }

    private static bool NameEachOnce(IReadOnlyList<string> dimensions) =>
        dimensions.Distinct(StringComparer.Ordinal).Count() == dimensions.Count;
}
