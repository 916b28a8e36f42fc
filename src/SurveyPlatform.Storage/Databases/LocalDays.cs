namespace SurveyPlatform.Storage.Databases;

/// <summary>Days as whole numbers since 1970, which is what dividing milliseconds in SQL yields.</summary>
internal static class LocalDays
{
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static DateOnly Of(long daysSince1970) => DateOnly.FromDayNumber(Epoch + (int)daysSince1970);

    public static long NumberOf(DateOnly day) => day.DayNumber - Epoch;
}
