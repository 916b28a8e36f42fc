using FluentValidation;

namespace SurveyPlatform.Web.Api;

/// <summary>What must hold of a wave before its survey and questionnaire are looked up.</summary>
internal sealed class WaveFormValidator : AbstractValidator<WaveForm>
{
    /// <summary>Instants are kept to the millisecond, and nobody answers in less than this.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>Within these, an instant can be told in every zone.</summary>
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Latest = new(3000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public WaveFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        RuleFor(wave => wave.Id).NotEmpty();
        RuleFor(wave => wave.Title).Readable();
        RuleFor(wave => wave.QuestionnaireVersion).GreaterThan(0);
        RuleFor(wave => wave.OpensAt).InclusiveBetween(Earliest, Latest).WithErrorCode("wave.instant");
        RuleFor(wave => wave.ClosesAt)
            .InclusiveBetween(Earliest, Latest)
            .WithErrorCode("wave.instant")
            .GreaterThan(wave => wave.OpensAt)
            .WithErrorCode("wave.closes-before-it-opens")
            .WithMessage("A wave closes after it opens.")
            .Must((wave, closesAt) => closesAt - wave.OpensAt >= Shortest)
            .WithErrorCode("wave.too-short")
            .WithMessage("A wave is open for a second or more.");

        When(wave => wave.Quota is not null, () => RuleFor(wave => wave.Quota!).SetValidator(new QuotaPlanValidator()));
    }
}
