using FluentValidation.Results;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>A response as it was read.</summary>
/// <param name="Submission">What it says.</param>
/// <param name="Failures">The rules that it breaks, before anybody looks at its answers.</param>
internal sealed record ReadResponse(Submission Submission, IReadOnlyList<ValidationFailure> Failures);
