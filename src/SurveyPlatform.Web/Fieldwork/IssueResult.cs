namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of codes that were to be issued: of slips, or of the links of helpers.</summary>
internal abstract record IssueResult<T>
{
    private IssueResult() { }

    /// <summary>They are on file, in the order in which they were wanted.</summary>
    public sealed record Issued(IReadOnlyList<T> All) : IssueResult<T>;

    public sealed record Refused(IssueRefusal Refusal) : IssueResult<T>;
}
