using FluentValidation;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of the way in which respondents were drawn.</summary>
internal sealed class SamplingSchemeValidator : AbstractValidator<SamplingScheme>
{
    public SamplingSchemeValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(scheme => scheme.Strata)
            .NotNull()
            .When(scheme => scheme.Units is null)
            .WithErrorCode("sampling.nothing")
            .WithMessage("Sampling names strata, units or both.");
        When(
            scheme => scheme.Strata is not null,
            () => RuleFor(scheme => scheme.Strata!).SetValidator(new SamplingVariableValidator())
        );
        When(
            scheme => scheme.Units is not null,
            () => RuleFor(scheme => scheme.Units!).SetValidator(new SamplingVariableValidator())
        );
        RuleFor(scheme => scheme.Units)
            .Must((scheme, units) => units!.AreaLevel > scheme.Strata!.AreaLevel)
            .When(scheme => scheme is { Strata: not null, Units: not null } && IsOneTag(scheme.Strata, scheme.Units))
            .WithErrorCode("sampling.units-not-within-strata")
            .WithMessage("Units lie within their strata: of one tag they have the deeper level.");
        RuleFor(scheme => scheme.AreUnitsNested)
            .Equal(false)
            .When(scheme => scheme.Strata is null || scheme.Units is null)
            .WithErrorCode("sampling.nested-in-nothing")
            .WithMessage("Units are nested in strata; name both.");
    }

    private static bool IsOneTag(SamplingVariable one, SamplingVariable other) =>
        string.Equals(one.Tag, other.Tag, StringComparison.Ordinal);
}
