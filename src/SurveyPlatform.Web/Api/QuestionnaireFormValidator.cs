using FluentValidation;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of a questionnaire before it is kept as a draft; its faults are the draft's own affair.</summary>
internal sealed class QuestionnaireFormValidator : AbstractValidator<QuestionnaireForm>
{
    public QuestionnaireFormValidator()
    {
        RuleFor(form => form.Id).NotEmpty();
    }
}
