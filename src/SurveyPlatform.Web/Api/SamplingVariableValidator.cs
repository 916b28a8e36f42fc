using FluentValidation;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of what tells strata or sampling units apart.</summary>
internal sealed class SamplingVariableValidator : AbstractValidator<SamplingVariable>
{
    public SamplingVariableValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(variable => variable.Tag).NotEmpty().WithErrorCode("sampling.tag-empty");
        RuleFor(variable => variable.AreaLevel)
            .GreaterThanOrEqualTo(1)
            .WithErrorCode("sampling.area-level")
            .WithMessage("Level 1 is the districts; the levels below count on from there.");
    }
}
