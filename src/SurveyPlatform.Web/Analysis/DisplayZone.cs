namespace SurveyPlatform.Web.Analysis;

/// <summary>The time zone in which people are shown dates; instants are stored in UTC.</summary>
internal sealed record DisplayZone(TimeZoneInfo Zone)
{
    public static DisplayZone Shanghai { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
