namespace SurveyPlatform.Web.Analysis;

/// <summary>The time zone in which people are shown dates; instants are stored in UTC.</summary>
internal sealed record DisplayZone(TimeZoneInfo Zone)
{
    public static DisplayZone Shanghai { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    /// <summary>The first moment of a day.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));
    }

    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
