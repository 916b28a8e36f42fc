using FluentValidation;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of a response before its answers are worth a look.</summary>
internal sealed class ResponseFormValidator : AbstractValidator<ResponseForm>
{
    public const int LongestLanguage = 20;

    /// <summary>A week: whoever needed longer left the page open.</summary>
    public const int MostSeconds = 7 * 24 * 3600;

    /// <summary>With gaps and dashes, as people write it.</summary>
    public const int LongestSlipCode = 40;

    public const int LongestHelper = 40;

    public ResponseFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(form => form.ResponseId).NotEmpty().WithErrorCode("response.no-id");
        RuleFor(form => form.Language).NotEmpty().MaximumLength(LongestLanguage).WithErrorCode("response.language");
        RuleFor(form => form.Seconds).InclusiveBetween(0, MostSeconds).WithErrorCode("response.seconds");
        RuleFor(form => form.SlipCode).MaximumLength(LongestSlipCode).WithErrorCode("response.slip-code");
        RuleFor(form => form.Helper).MaximumLength(LongestHelper).WithErrorCode("response.helper");
    }
}
