using FluentValidation;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of a survey, its population and its weighting before it is set up.</summary>
internal sealed class SurveyFormValidator : AbstractValidator<SurveyForm>
{
    private const int LongestSlug = 60;

    public SurveyFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(survey => survey.Id).NotEmpty();

        RuleFor(survey => survey.Slug)
            .NotEmpty()
            .MaximumLength(LongestSlug)
            .Matches("^[a-z0-9]+(-[a-z0-9]+)*$")
            .WithErrorCode("survey.slug")
            .WithMessage("An address has small letters, digits and single hyphens.");

        When(
            survey => survey.Population is not null,
            () => RuleFor(survey => survey.Population!).SetValidator(new PopulationRules())
        );

        RuleFor(survey => survey.Weighting)
            .Null()
            .When(survey => survey.Population is null)
            .WithErrorCode("survey.weighting-without-population")
            .WithMessage("Weighting needs a population to weight to.");

        RuleForEach(survey => survey.Weighting!.PostStrata)
            .Must((survey, dimensions) => dimensions.All(dimension => Names(survey, dimension)))
            .When(survey => survey is { Weighting: not null, Population: not null })
            .WithErrorCode("survey.post-stratum-unknown")
            .WithMessage("Post-strata are made of the population's dimensions.");
    }

    private static bool Names(SurveyForm survey, string dimension) =>
        survey.Population!.Dimensions.Contains(dimension, StringComparer.Ordinal);

    private sealed class PopulationRules : AbstractValidator<PopulationFrame>
    {
        public PopulationRules()
        {
            RuleLevelCascadeMode = CascadeMode.Stop;

            RuleFor(frame => frame.Code).NotEmpty();
            RuleFor(frame => frame.Source).NotEmpty();
            RuleFor(frame => frame.Dimensions)
                .NotEmpty()
                .Must(dimensions => dimensions.Distinct(StringComparer.Ordinal).Count() == dimensions.Count)
                .WithErrorCode("population.dimension-twice")
                .WithMessage("A dimension is named once.");
            RuleFor(frame => frame.Cells)
                .NotEmpty()
                .Must((frame, cells) => cells.All(cell => cell.Key.Count == frame.Dimensions.Count))
                .WithErrorCode("population.key-length")
                .WithMessage("A cell's key has one code for each dimension.")
                .Must(cells => cells.All(cell => cell.Count >= 0))
                .WithErrorCode("population.count")
                .WithMessage("A count is not below 0.")
                .Must(cells => cells.Select(KeyOf).Distinct(StringComparer.Ordinal).Count() == cells.Count)
                .WithErrorCode("population.cell-twice")
                .WithMessage("A cell is listed once.");
        }

        private static string KeyOf(PopulationCell cell) => string.Join('\u001f', cell.Key);
    }
}
