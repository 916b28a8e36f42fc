using System.Globalization;

namespace SurveyPlatform.Web.Hosting;

/// <summary>What the program puts up with.</summary>
internal static class Limits
{
    /// <summary>1 MiB: the largest questionnaire and area tree fit, and a hostile body is refused before it is read.</summary>
    public const long LargestBody = 1024 * 1024;

    /// <summary>By when a full intake has worked off what waited, on a slow machine too; and often enough for a database that is away.</summary>
    public const string RetryAfterSeconds = "5";

    /// <summary>As the header says it: in whole seconds, not too early.</summary>
    public static string RetryAfter(TimeSpan wait) =>
        Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
