using System.Text;
using SurveyPlatform.Samples.Cities;
using SurveyPlatform.Samples.Lines;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>The sample respondents' answers as a system files them.</summary>
internal static class SubmissionRequests
{
    /// <summary>The same for the endpoint that does nothing with them.</summary>
    public static IReadOnlyList<RequestTemplate> ToNoOperation() => To(ReferenceServer.NoOperationPath, key: null);

    /// <param name="path">Where they are posted.</param>
    /// <param name="key">The API key; null where none is asked for.</param>
    public static IReadOnlyList<RequestTemplate> To(string path, string? key)
    {
        var city = City.ReadSeeds(RepositoryRoot.Find());
        var samples = SampleMaker.Make(city);
        var lines = Encoding.UTF8.GetString(SampleWriter.Write(city.Questionnaire, samples)).TrimEnd('\n').Split('\n');
        return [.. samples.Zip(lines, (sample, line) => RequestTemplate.Post(path, key, line, sample.ResponseId))];
    }
}
