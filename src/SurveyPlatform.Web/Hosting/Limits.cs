namespace SurveyPlatform.Web.Hosting;

/// <summary>What the program puts up with.</summary>
internal static class Limits
{
    /// <summary>1 MiB: the largest questionnaire and area tree fit, and a hostile body is refused before it is read.</summary>
    public const long LargestBody = 1024 * 1024;
}
