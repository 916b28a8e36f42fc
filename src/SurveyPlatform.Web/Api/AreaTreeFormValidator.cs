using FluentValidation;
using FluentValidation.Results;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of an area tree.</summary>
internal sealed class AreaTreeFormValidator : AbstractValidator<AreaTreeForm>
{
    public AreaTreeFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(form => form.Code).Must(Names.IsCode).WithErrorCode("areas.code-unfit").WithMessage(Names.CodeRule);
        RuleForEach(form => form.Areas)
            .ChildRules(area =>
            {
                area.RuleFor(one => one.Code)
                    .Must(Names.IsCode)
                    .WithErrorCode("areas.code-unfit")
                    .WithMessage(Names.CodeRule);
                area.RuleFor(one => one.Name).Readable();
            });
        RuleFor(form => form.Areas)
            .Custom(
                (areas, context) =>
                {
                    if (AreaTreeReview.FindFault(areas) is { } fault)
                    {
                        var path = nameof(AreaTreeForm.Areas) + fault.Place;
                        context.AddFailure(new ValidationFailure(path, fault.Message) { ErrorCode = fault.Code });
                    }
                }
            );
    }
}
