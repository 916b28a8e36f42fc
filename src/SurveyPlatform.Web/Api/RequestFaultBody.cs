using System.Text.Json;
using FluentValidation.Results;

namespace SurveyPlatform.Web.Api;

/// <summary>One rule that a request breaks.</summary>
/// <param name="Path">The place in the body, such as <c>$.weighting.postStrata[0]</c>.</param>
/// <param name="Code">Stable, such as <c>wave.closes-before-it-opens</c>.</param>
/// <param name="Message">The same in English.</param>
internal sealed record RequestFaultBody(string Path, string Code, string Message)
{
    public static RequestFaultBody Of(ValidationFailure failure)
    {
        var members = failure.PropertyName.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName);
        return new RequestFaultBody("$." + string.Join('.', members), failure.ErrorCode, failure.ErrorMessage);
    }
}
