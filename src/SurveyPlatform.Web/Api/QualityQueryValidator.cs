using FluentValidation;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of the rules by which responses are flagged.</summary>
internal sealed class QualityQueryValidator : AbstractValidator<QualityQuery>
{
    private const int MostAnswered = 1000;
    private const double MostVariation = 100;

    public QualityQueryValidator()
    {
        RuleFor(query => query.SpeedFactor)
            .Must(IsShare)
            .WithErrorCode("quality.speed-factor")
            .WithMessage("A share of the median time is above 0 and at most 1.");
        RuleFor(query => query.LongstringShare)
            .Must(IsShare)
            .WithErrorCode("quality.longstring-share")
            .WithMessage("A share of the answers is above 0 and at most 1.");
        RuleFor(query => query.MinAnswered)
            .InclusiveBetween(2, MostAnswered)
            .WithErrorCode("quality.min-answered")
            .WithMessage($"Between 2 and {MostAnswered} answers: one answer is no line and resembles many.");
        RuleFor(query => query.IrvMax)
            .InclusiveBetween(0, MostVariation)
            .WithErrorCode("quality.irv-max")
            .WithMessage($"A variation is between 0 and {MostVariation} scale points.");
    }

    private static bool IsShare(double share) => share is > 0 and <= 1;
}
