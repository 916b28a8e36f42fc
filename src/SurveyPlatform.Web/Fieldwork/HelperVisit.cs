using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Where the link of a helper leads now.</summary>
internal abstract record HelperVisit
{
    private HelperVisit() { }

    /// <summary>Responses can be filed with it.</summary>
    public sealed record Good(Survey Survey, Wave Wave, Helper Helper) : HelperVisit;

    /// <summary>It will be good, but fieldwork has not begun.</summary>
    public sealed record NotYet(DateTimeOffset OpensAt) : HelperVisit;

    /// <summary>It was taken back.</summary>
    public sealed record Void : HelperVisit;

    /// <summary>It leads to nobody, or fieldwork is over.</summary>
    public sealed record NotGood : HelperVisit;
}
