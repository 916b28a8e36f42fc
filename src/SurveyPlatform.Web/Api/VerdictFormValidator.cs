using FluentValidation;
using FluentValidation.Results;
using SurveyPlatform.Scoring.Verdicts;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of the rules of a verdict; whether the counts can be is the scoring module's to say.</summary>
internal sealed class VerdictFormValidator : AbstractValidator<VerdictForm>
{
    // More than any ballot paper holds, and few enough that no rule set keeps a server busy.
    private const int MostOptions = 50;
    private const int MostGrades = 20;
    private const int MostVetoes = 100;

    public VerdictFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        ClassLevelCascadeMode = CascadeMode.Stop;

        RuleFor(form => form.Rules.Options)
            .Must(options => options.Count is > 0 and <= MostOptions)
            .WithErrorCode("verdict.options")
            .WithMessage($"A ballot paper has 1 to {MostOptions} options.");
        RuleFor(form => form.Rules.Grades)
            .Must(grades => grades.Count is > 0 and <= MostGrades)
            .WithErrorCode("verdict.grades")
            .WithMessage($"There are 1 to {MostGrades} grades beside the worst.");
        RuleFor(form => form.Rules.Vetoes)
            .Must(vetoes => vetoes.Count <= MostVetoes)
            .WithErrorCode("verdict.vetoes")
            .WithMessage($"There are at most {MostVetoes} veto items.");
        RuleFor(form => form.Vetoes)
            .Must(items => items.Count <= MostVetoes)
            .WithErrorCode("verdict.vetoes")
            .WithMessage($"There are at most {MostVetoes} veto items.");
        RuleForEach(form => form.Rules.Grades).SetValidator(new GradeRules());
        RuleFor(form => form.Rules).Custom(Contradict);
    }

    /// <summary>The rules themselves say why they cannot be made.</summary>
    private static void Contradict(VerdictForm.RulesForm rules, ValidationContext<VerdictForm> context)
    {
        try
        {
            _ = rules.ToRules();
        }
        catch (ArgumentException unfit)
        {
            context.AddFailure(
                new ValidationFailure($"{nameof(VerdictForm.Rules)}.{unfit.ParamName}", unfit.Message)
                {
                    ErrorCode = "verdict.rules",
                }
            );
        }
    }

    private sealed class GradeRules : AbstractValidator<VerdictForm.GradeForm>
    {
        private const int MostConditions = 20;

        public GradeRules()
        {
            RuleLevelCascadeMode = CascadeMode.Stop;

            RuleFor(grade => grade.Conditions)
                .Must(conditions => conditions.Count is > 0 and <= MostConditions)
                .WithErrorCode("verdict.conditions")
                .WithMessage($"A grade has 1 to {MostConditions} conditions.");
            RuleForEach(grade => grade.Conditions)
                .ChildRules(condition =>
                {
                    condition
                        .RuleFor(one => one.Votes)
                        .Must(votes => votes.Count is > 0 and <= MostOptions)
                        .WithErrorCode("verdict.votes")
                        .WithMessage($"A condition adds the votes of 1 to {MostOptions} options.");
                    condition
                        .RuleFor(one => one.Threshold)
                        .Must(IsShare)
                        .WithErrorCode("verdict.threshold")
                        .WithMessage("A threshold is a share of a whole, such as 1/2, 0.8 or 80%, to six decimals.");
                });
        }

        private static bool IsShare(string threshold)
        {
            try
            {
                return Fraction.Parse(threshold) is not null;
            }
            catch (Exception unfit) when (unfit is FormatException or OverflowException or ArgumentOutOfRangeException)
            {
                return false;
            }
        }
    }
}
