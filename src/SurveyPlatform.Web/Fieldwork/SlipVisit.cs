using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Where a code leads now.</summary>
internal abstract record SlipVisit
{
    private SlipVisit() { }

    /// <summary>A response can be filed with it.</summary>
    public sealed record Good(Survey Survey) : SlipVisit;

    /// <summary>It will be good, but fieldwork has not begun.</summary>
    public sealed record NotYet(DateTimeOffset OpensAt) : SlipVisit;

    public sealed record Used : SlipVisit;

    /// <summary>No slip has it, or it was taken back, or fieldwork is over: whoever asks need not know which.</summary>
    public sealed record NotGood : SlipVisit;

    /// <summary>It was mistyped: no slip can have it.</summary>
    public sealed record Mistyped : SlipVisit;
}
