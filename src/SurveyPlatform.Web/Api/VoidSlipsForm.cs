namespace SurveyPlatform.Web.Api;

/// <summary>Which slips are to be taken back: some by their serials, or the printed ones for a place.</summary>
internal sealed record VoidSlipsForm
{
    public IReadOnlyList<string> Serials { get; init; } = [];

    /// <summary>The code of the place.</summary>
    public string? Area { get; init; }
}
