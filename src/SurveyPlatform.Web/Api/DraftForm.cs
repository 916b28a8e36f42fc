using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Web.Api;

/// <summary>A draft as a system saves it over an earlier one.</summary>
internal sealed record DraftForm
{
    /// <summary>The revision that the client changed; saving over any other is refused.</summary>
    public required int Revision { get; init; }

    public required Questionnaire Questionnaire { get; init; }
}
