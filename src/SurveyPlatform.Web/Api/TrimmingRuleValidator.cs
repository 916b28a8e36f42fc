using FluentValidation;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of the bounds of weights.</summary>
internal sealed class TrimmingRuleValidator : AbstractValidator<TrimmingRule>
{
    public TrimmingRuleValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(rule => rule.Lower)
            .Must(lower => lower is null or (> 0 and <= 1))
            .WithErrorCode("weighting.lower-bound")
            .WithMessage("The least weight is a part of the typical one, above 0.");
        RuleFor(rule => rule.Upper)
            .NotNull()
            .When(rule => rule.Lower is null, ApplyConditionTo.CurrentValidator)
            .WithErrorCode("weighting.no-bound")
            .WithMessage("Trimming has a lower bound, an upper bound or both.")
            .GreaterThanOrEqualTo(1)
            .WithErrorCode("weighting.upper-bound")
            .WithMessage("The greatest weight is no less than the typical one.");
    }
}
