using FluentValidation;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of a wave before its survey and questionnaire are looked up.</summary>
internal sealed class WaveFormValidator : AbstractValidator<WaveForm>
{
    public WaveFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(wave => wave.Id).NotEmpty();
        RuleFor(wave => wave.QuestionnaireVersion).GreaterThan(0);
        RuleFor(wave => wave.ClosesAt)
            .GreaterThan(wave => wave.OpensAt)
            .WithErrorCode("wave.closes-before-it-opens")
            .WithMessage("A wave closes after it opens.");
    }
}
