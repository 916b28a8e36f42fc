using System.Diagnostics;
using System.Globalization;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>Files responses for minutes on end and watches the server's memory, which must not grow with them.</summary>
internal static class SteadyReport
{
    private const int Connections = 64;

    /// <summary>What the collector leaves lying about differs by as much from one look to the next.</summary>
    private const double MostGrowth = 1.15;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(15);

    /// <param name="minutes">How long.</param>
    /// <returns>
    /// Whether the highest memory in the last quarter of the time is that of the second quarter, and every acknowledged
    /// response is on file.
    /// </returns>
    public static async Task<bool> RunAsync(double minutes)
    {
        using var server = await SurveyServer.StartAsync("SQLite");
        var megabytes = new List<double>();
        Print($"{"minute", 8}{"MB", 8}{"per s", 10}{"p99 ms", 9}");
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began).TotalMinutes < minutes; )
        {
            var result = await server.FileAsync(Connections, Slice);
            megabytes.Add(server.Process.Megabytes);
            Print(
                $"{Stopwatch.GetElapsedTime(began).TotalMinutes, 8:0.0}{megabytes[^1], 8:0}{result.Throughput, 10:N0}{result.P99Milliseconds, 9:0.0}"
            );
        }

        var quarter = Math.Max(1, megabytes.Count / 4);
        var (early, late) = (megabytes.Skip(quarter).Take(quarter).Max(), megabytes.TakeLast(quarter).Max());
        var (acknowledged, kept) = await server.CompareAsync();
        Print($"Memory: {early:0} MB at most in the second quarter, {late:0} MB in the last.");
        Print($"{acknowledged:N0} acknowledged, {kept:N0} on file.");
        var holds = late <= early * MostGrowth && acknowledged == kept;
        Print($"{(holds ? "All demands are met." : "A demand is not met.")}");
        return holds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
