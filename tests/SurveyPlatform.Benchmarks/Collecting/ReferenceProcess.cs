namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>The <see cref="ReferenceServer"/> from outside.</summary>
internal sealed class ReferenceProcess : IDisposable
{
    /// <summary>What the product's own build says of its garbage collector.</summary>
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_gcServer"] = "1",
        ["DOTNET_gcConcurrent"] = "1",
    };

    private readonly ServerProcess process;
    private readonly string page;
    private readonly IReadOnlyList<RequestTemplate> submissions;

    private ReferenceProcess(ServerProcess process, string page, IReadOnlyList<RequestTemplate> submissions)
    {
        this.process = process;
        this.page = page;
        this.submissions = submissions;
    }

    /// <param name="page">The bytes to send, compressed by brotli.</param>
    /// <param name="submissions">What is posted.</param>
    public static async Task<ReferenceProcess> StartAsync(byte[] page, IReadOnlyList<RequestTemplate> submissions)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(file, page);
        var started = await ServerProcess.StartAsync(
            typeof(ReferenceServer).Assembly.Location,
            [ReferenceServer.Command, file],
            Settings
        );
        return new ReferenceProcess(started, file, submissions);
    }

    public Task<LoadResult> SubmitAsync(int connections, TimeSpan duration) =>
        Load.RunAsync(process, submissions, connections, duration);

    public Task<LoadResult> OpenPageAsync(int connections, TimeSpan duration) =>
        Load.RunAsync(process, [RequestTemplate.Get(ReferenceServer.PagePath)], connections, duration);

    public void Dispose()
    {
        process.Dispose();
        File.Delete(page);
    }
}
