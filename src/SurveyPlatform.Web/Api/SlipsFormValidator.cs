using FluentValidation;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of an order of slips before its places are looked up.</summary>
internal sealed class SlipsFormValidator : AbstractValidator<SlipsForm>
{
    public SlipsFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleForEach(form => form.Printed)
            .Must(order => order.Count is >= 1 and <= SlipDesk.MostAtOnce)
            .WithErrorCode("slips.count")
            .WithMessage($"From 1 to {SlipDesk.MostAtOnce} slips for a place.");
        RuleForEach(form => form.Personal)
            .Must(order => order.Addressee.Trim().Length is >= 1 and <= SlipDesk.LongestAddressee)
            .WithErrorCode("slips.addressee")
            .WithMessage($"A name has from 1 to {SlipDesk.LongestAddressee} characters.");
        RuleFor(form => form)
            .Must(form => form.Printed.Count + form.Personal.Count > 0)
            .WithErrorCode("slips.none")
            .WithMessage("One slip at least is wanted.")
            .Must(form => form.Printed.Sum(order => (long)order.Count) + form.Personal.Count <= SlipDesk.MostAtOnce)
            .WithErrorCode("slips.too-many")
            .WithMessage($"At most {SlipDesk.MostAtOnce} slips at a time.")
            .OverridePropertyName("slips");
    }
}
