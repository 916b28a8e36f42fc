using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Why no codes were issued.</summary>
internal abstract record IssueRefusal
{
    private IssueRefusal() { }

    public sealed record UnknownWave : IssueRefusal;

    /// <summary>Nobody could use them any more.</summary>
    public sealed record WaveClosed(Wave Wave) : IssueRefusal;

    /// <summary>The questionnaire asks for no place of these codes.</summary>
    public sealed record UnknownPlaces(IReadOnlyList<string> Codes) : IssueRefusal;
}
