namespace SurveyPlatform.Web.Hosting;

/// <summary>The databases that the platform runs on.</summary>
internal enum StorageProvider
{
    Sqlite,
    PostgreSql,
}
