using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of slips that were to be issued.</summary>
internal abstract record IssueResult
{
    private IssueResult() { }

    /// <summary>They are on file, in the order in which they were wanted.</summary>
    public sealed record Issued(IReadOnlyList<IssuedSlip> Slips) : IssueResult;

    public sealed record UnknownWave : IssueResult;

    /// <summary>Nobody could use them any more.</summary>
    public sealed record WaveClosed(Wave Wave) : IssueResult;

    /// <summary>The questionnaire asks for no place of these codes.</summary>
    public sealed record UnknownPlaces(IReadOnlyList<string> Codes) : IssueResult;
}
