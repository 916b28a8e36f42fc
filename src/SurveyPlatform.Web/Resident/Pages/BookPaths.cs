using System.Globalization;

namespace SurveyPlatform.Web.Resident.Pages;

/// <summary>Where the books of receipts are.</summary>
internal static class BookPaths
{
    public const string DateFormat = "yyyy-MM-dd";

    public static string Of(Guid waveId) => $"/r/book/{waveId}";

    /// <summary>The list of a day's marks.</summary>
    public static string Of(Guid waveId, DateOnly day) => $"{Of(waveId)}/{DateOf(day)}.txt";

    public static string DateOf(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);
}
