using FluentValidation;
using SurveyPlatform.Model.Areas;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of an area tree; the tree itself says why it cannot be made.</summary>
internal sealed class AreaTreeFormValidator : AbstractValidator<AreaTreeForm>
{
    private const int LongestCode = 64;

    public AreaTreeFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(form => form.Code).NotEmpty().MaximumLength(LongestCode);
        RuleFor(form => form)
            .Custom(
                (form, context) =>
                {
                    try
                    {
                        _ = new AreaTree(form.Code, form.Areas);
                    }
                    catch (ArgumentException unfit)
                    {
                        context.AddFailure(nameof(form.Areas), unfit.Message);
                    }
                }
            );
    }
}
