using FluentValidation;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of judgements before the scoring module looks at each matrix.</summary>
internal sealed class AhpFormValidator : AbstractValidator<AhpForm>
{
    private const int MostExperts = 200;

    // Nobody compares more in pairs: thirty indicators are 435 judgements.
    private const int MostIndicators = 30;

    // Saaty's scale ends at 9. Far beyond it weights lose all their digits.
    private const double Strongest = 1000;

    // Shares, points or heads: whatever the unit, no expert counts a million times another.
    private const double Heaviest = 1e6;

    public AhpFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(form => form.Experts)
            .Must(experts => experts.Count is > 0 and <= MostExperts)
            .WithErrorCode("ahp.experts")
            .WithMessage($"There are 1 to {MostExperts} experts.");
        RuleForEach(form => form.Experts)
            .ChildRules(expert =>
            {
                expert
                    .RuleFor(one => one.Matrix)
                    .Must(matrix => matrix.Count <= MostIndicators && matrix.All(row => row.Count <= MostIndicators))
                    .WithErrorCode("ahp.too-many-indicators")
                    .WithMessage($"At most {MostIndicators} indicators are compared in pairs.")
                    .Must(matrix => matrix.All(row => row.All(IsWithinScale)))
                    .WithErrorCode("ahp.judgement-beyond-scale")
                    .WithMessage($"A judgement lies between 1/{Strongest} and {Strongest}.");
                expert
                    .RuleFor(one => one.Weight)
                    .InclusiveBetween(0, Heaviest)
                    .WithErrorCode("ahp.expert-weight")
                    .WithMessage($"An expert's weight lies between 0 and {Heaviest}.");
            });
    }

    // Zero and what lies below it the scoring module refuses by its own code.
    private static bool IsWithinScale(double judgement) => judgement is <= 0 or (>= 1 / Strongest and <= Strongest);
}
