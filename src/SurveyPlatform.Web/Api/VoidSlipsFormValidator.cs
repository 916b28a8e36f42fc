using FluentValidation;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of slips that are to be taken back.</summary>
internal sealed class VoidSlipsFormValidator : AbstractValidator<VoidSlipsForm>
{
    private const int MostSerials = 1000;

    public VoidSlipsFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(form => form.Serials)
            .Must(serials => serials.Count <= MostSerials)
            .WithErrorCode("slips.serials")
            .WithMessage($"At most {MostSerials} serials at a time.");
        RuleFor(form => form)
            .Must(form => (form.Serials.Count > 0) != (form.Area is { Length: > 0 }))
            .WithErrorCode("slips.serials-or-area")
            .WithMessage("Name serials or a place: one of the two.")
            .OverridePropertyName("serials");
    }
}
