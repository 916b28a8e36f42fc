namespace SurveyPlatform.Samples.Cities;

/// <summary>Finds the folder that holds seeds and samples, from wherever a program of the repository runs.</summary>
public static class RepositoryRoot
{
    /// <exception cref="DirectoryNotFoundException">The program does not run inside the repository.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SurveyPlatform.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No SurveyPlatform.sln above '{AppContext.BaseDirectory}'.");
    }
}
