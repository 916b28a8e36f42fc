namespace SurveyPlatform.Browser.Tests.Hosting;

/// <summary>A survey that one test has to itself.</summary>
/// <param name="Slug">Its public address below <c>/s/</c>.</param>
/// <param name="WaveId">Its only wave.</param>
public sealed record TestSurvey(string Slug, Guid WaveId)
{
    public string Path => $"/s/{Slug}";
}
