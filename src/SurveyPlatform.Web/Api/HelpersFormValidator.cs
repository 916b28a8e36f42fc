using FluentValidation;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of a list of helpers before their places are looked up.</summary>
internal sealed class HelpersFormValidator : AbstractValidator<HelpersForm>
{
    public HelpersFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(form => form.Helpers)
            .Must(helpers => helpers.Count is >= 1 and <= HelperDesk.MostAtOnce)
            .WithErrorCode("helpers.count")
            .WithMessage($"From 1 to {HelperDesk.MostAtOnce} helpers at a time.");
        RuleForEach(form => form.Helpers)
            .Must(person => person.Name.Trim().Length is >= 1 and <= HelperDesk.LongestName)
            .WithErrorCode("helpers.name")
            .WithMessage($"A name has from 1 to {HelperDesk.LongestName} characters.");
    }
}
