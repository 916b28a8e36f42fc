using FluentValidation;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of a survey before it is set up.</summary>
internal sealed class SurveyFormValidator : AbstractValidator<SurveyForm>
{
    private const int LongestSlug = 60;

    /// <summary>An interval that is as likely wrong as right tells nothing.</summary>
    private const double LeastConfidence = 0.5;

    /// <summary>Beyond this the tails of t are guesses, whatever their formula says.</summary>
    private const double MostConfidence = 0.999;

    public SurveyFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(survey => survey.Id).NotEmpty();

        RuleFor(survey => survey.Slug)
            .NotEmpty()
            .MaximumLength(LongestSlug)
            .Matches(@"^[a-z0-9]+(-[a-z0-9]+)*\z")
            .WithErrorCode("survey.slug")
            .WithMessage("An address has small letters, digits and single hyphens.");

        RuleFor(survey => survey.Title).Readable();
        RuleFor(survey => survey.Commissioner).Readable();

        RuleForEach(survey => survey.Breakdowns)
            .NotEmpty()
            .WithErrorCode("survey.breakdown-empty")
            .Must((survey, tag) => survey.Breakdowns.Count(other => Same(other, tag)) == 1)
            .WithErrorCode("survey.breakdown-twice")
            .WithMessage("A breakdown is named once.");

        When(
            survey => survey.Population is not null,
            () => RuleFor(survey => survey.Population!).SetValidator(new PopulationFrameValidator())
        );
        RuleForWeighting();
        When(
            survey => survey.Sampling is not null,
            () => RuleFor(survey => survey.Sampling!).SetValidator(new SamplingSchemeValidator())
        );
        RuleFor(survey => survey.Confidence)
            .InclusiveBetween(LeastConfidence, MostConfidence)
            .WithErrorCode("survey.confidence")
            .WithMessage("A confidence level lies between 0.5 and 0.999; 0.95 is usual.");
    }

    private void RuleForWeighting()
    {
        RuleFor(survey => survey.Weighting)
            .Null()
            .When(survey => survey.Population is null)
            .WithErrorCode("survey.weighting-without-population")
            .WithMessage("Weighting needs a population to weight to.");

        When(
            survey => survey.Weighting is not null,
            () => RuleFor(survey => survey.Weighting!).SetValidator(new WeightingPlanValidator())
        );

        RuleForEach(survey => survey.Weighting!.PostStrata)
            .Must((survey, dimensions) => dimensions.All(dimension => Names(survey.Population!, dimension)))
            .When(survey => survey is { Weighting: not null, Population: not null })
            .WithErrorCode("survey.post-stratum-unknown")
            .WithMessage("Post-strata are made of the population's dimensions.");

        RuleForEach(survey => survey.Weighting!.Margins)
            .Must((survey, dimensions) => dimensions.All(dimension => Names(survey.Population!, dimension)))
            .When(survey => survey is { Weighting: not null, Population: not null })
            .WithErrorCode("survey.margin-unknown")
            .WithMessage("Margins are made of the population's dimensions.");
    }

    private static bool Names(PopulationFrame population, string dimension) =>
        population.Dimensions.Contains(dimension, StringComparer.Ordinal);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
