namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SurveyPlatform.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine([folder.FullName, .. parts]);
    }
}
