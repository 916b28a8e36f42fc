using System.Diagnostics;
using System.Net;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>Many clients at once, all from this program.</summary>
/// <remarks>
/// It costs least where sockets complete where they are waited for, on one thread:
/// <c>DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1</c> and <c>DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT=1</c>, as
/// <c>tests/bench.sh</c> sets them.
/// </remarks>
internal static class Load
{
    public static async Task<LoadResult> RunAsync(
        ServerProcess server,
        IReadOnlyList<RequestTemplate> requests,
        int connections,
        TimeSpan duration
    )
    {
        var endPoint = new IPEndPoint(IPAddress.Loopback, server.Port);
        var stride = Math.Max(1, requests.Count / connections);
        LoadConnection[] clients =
        [
            .. Enumerable.Range(0, connections).Select(i => new LoadConnection(endPoint, requests, i * stride)),
        ];
        var (serverBefore, loaderBefore) = (server.ProcessorTime, Environment.CpuUsage.TotalTime);
        var began = Stopwatch.GetTimestamp();
        var until = began + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(clients.Select(client => Task.Run(() => client.RunAsync(until))));
        var took = Stopwatch.GetElapsedTime(began);

        // The last client leaves off on the thread that all sockets complete on, where nothing else must wait.
        await Task.Yield();
        var (serverTime, loaderTime) = (
            server.ProcessorTime - serverBefore,
            Environment.CpuUsage.TotalTime - loaderBefore
        );
        return Sum(clients, took, serverTime, loaderTime);
    }

    private static LoadResult Sum(LoadConnection[] clients, TimeSpan took, TimeSpan server, TimeSpan loader)
    {
        int[] microseconds = [.. clients.SelectMany(client => client.Microseconds).Order()];
        var count = Math.Max(1, microseconds.Length);
        return new LoadResult
        {
            Acknowledged = microseconds.Length,
            Refused = clients.Sum(client => client.Refused),
            FirstRefusal = clients.Select(client => client.FirstRefusal).FirstOrDefault(refusal => refusal is not null),
            Throughput = microseconds.Length / took.TotalSeconds,
            MedianMilliseconds = Quantile(microseconds, 0.5),
            P99Milliseconds = Quantile(microseconds, 0.99),
            ServerMicroseconds = server.TotalMicroseconds / count,
            LoaderMicroseconds = loader.TotalMicroseconds / count,
        };
    }

    private static double Quantile(int[] ordered, double share) =>
        ordered.Length == 0 ? double.NaN : ordered[(int)(share * (ordered.Length - 1))] / 1000.0;
}
