using System.Text.Json;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Web.Api;

/// <summary>One unfit answer, as a problem lists it.</summary>
/// <param name="Item">The code of the field.</param>
/// <param name="Code">Stable, such as <c>required</c> or <c>notOffered</c>.</param>
/// <param name="Bounds">The numbers that were not kept, where there are any: a least and a most, or a length.</param>
/// <param name="Message">The questionnaire's own words, where one of its checks failed.</param>
internal sealed record AnswerFaultBody(string Item, string Code, IReadOnlyList<decimal>? Bounds, LocalText? Message)
{
    public static AnswerFaultBody Of(AnswerFault fault) =>
        new(fault.Field, JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString()), fault.Bounds, fault.Message);
}
