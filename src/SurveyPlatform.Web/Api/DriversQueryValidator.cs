using FluentValidation;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of a query for drivers.</summary>
internal sealed class DriversQueryValidator : AbstractValidator<DriversQuery>
{
    public DriversQueryValidator()
    {
        RuleFor(query => query.Cross)
            .Must(cross => cross is DriversQuery.Mean or DriversQuery.Median)
            .WithErrorCode("drivers.cross")
            .WithMessage("The lines cross at the mean or the median.");
    }
}
