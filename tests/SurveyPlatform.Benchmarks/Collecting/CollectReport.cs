using System.Globalization;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>
/// Loads the product, and beside it what the framework can do, in turn on one machine; prints both and judges. Of shared
/// machines no figure by itself says much, so what counts is the median of the ratios within each round.
/// </summary>
internal static class CollectReport
{
    private const string Sqlite = "SQLite";
    private const string Single = "SQLite, one commit per response";
    private const string Postgres = "PostgreSQL";
    private const int Rounds = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);
    private static readonly int[] Connections = [64, 256];

    /// <param name="postgreSql">As Npgsql reads it; null where there is none.</param>
    /// <returns>Whether every acknowledged response is on file and every demand is met.</returns>
    public static async Task<bool> RunAsync(string? postgreSql)
    {
        using var sqlite = await SurveyServer.StartAsync(Sqlite);
        using var single = await SurveyServer.StartAsync(Single, mostPerCommit: 1);
        using var postgres = postgreSql is null ? null : await SurveyServer.StartAsync(Postgres, postgreSql);
        var visit = await PageVisit.MakeAsync(sqlite.Process.Port);
        using var reference = await ReferenceProcess.StartAsync(visit.Page, SubmissionRequests.ToNoOperation());
        var contenders = List(sqlite, single, postgres, reference);
        foreach (var contender in contenders)
        {
            await contender.LoadAsync(Connections[^1], WarmUp);
        }

        var megabytes = sqlite.Process.Megabytes;
        var runs = await LoadAllAsync(contenders);
        Print(
            $"Machine    {Environment.ProcessorCount} cores, loader included; medians of {Rounds} interleaved rounds"
        );
        Print($"Page       {visit.WireBytes:N0} bytes in {visit.Requests} requests, heads included");
        Print($"Memory     {megabytes:0} MB after warming up, {sqlite.Process.Megabytes:0} MB at the end (SQLite)");
        Print($"");
        var isFast = PrintTable(contenders, runs);
        Print($"");
        List<SurveyServer> servers = [sqlite, single, .. postgres is null ? [] : new[] { postgres }];
        var isComplete = await CompareAsync(servers);
        Print($"{(isFast && isComplete ? "All demands are met." : "A demand is not met.")}");
        return isFast && isComplete;
    }

    private static List<Contender> List(
        SurveyServer sqlite,
        SurveyServer single,
        SurveyServer? postgres,
        ReferenceProcess reference
    )
    {
        var noOperation = new Contender("No-op: the same body, parsed and answered", reference.SubmitAsync);
        var memory = new Contender("The same bytes from memory", reference.OpenPageAsync);
        var contenders = new List<Contender>
        {
            noOperation,
            new(Sqlite, sqlite.FileAsync, noOperation)
            {
                LeastShares = Both(0.45, 0.55),
                MostMilliseconds = new Dictionary<int, double> { [Connections[0]] = 40 },
            },
        };
        if (postgres is not null)
        {
            contenders.Add(new Contender(Postgres, postgres.FileAsync, noOperation) { LeastShares = Both(0.3, 0.3) });
        }

        contenders.Add(new Contender(Single, single.FileAsync, noOperation));
        contenders.Add(memory);
        contenders.Add(new Contender("The page", sqlite.OpenPageAsync, memory) { LeastShares = Both(0.8, 0.8) });
        return contenders;
    }

    private static Dictionary<int, double> Both(double atFewer, double atMore) =>
        new() { [Connections[0]] = atFewer, [Connections[1]] = atMore };

    private static async Task<Dictionary<(Contender, int), List<LoadResult>>> LoadAllAsync(
        IReadOnlyList<Contender> contenders
    )
    {
        var runs = new Dictionary<(Contender, int), List<LoadResult>>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var connections in Connections)
            {
                foreach (var contender in contenders)
                {
                    var result = await contender.LoadAsync(connections, Duration);
                    runs.TryAdd((contender, connections), []);
                    runs[(contender, connections)].Add(result);
                }
            }
        }

        return runs;
    }

    private static bool PrintTable(
        IReadOnlyList<Contender> contenders,
        Dictionary<(Contender, int), List<LoadResult>> runs
    )
    {
        Print($"{"", -44}{"conn.", 6}{"per s", 10}{"p50 ms", 9}{"p99 ms", 9}{"µs CPU", 9}{"loader", 8}   share");
        var holds = true;
        foreach (var contender in contenders)
        {
            foreach (var connections in Connections)
            {
                var own = runs[(contender, connections)];
                var share = contender.Against is { } other ? ShareOf(own, runs[(other, connections)]) : (double?)null;
                holds &= PrintLine(contender, connections, own, share);
            }
        }

        return holds;
    }

    private static bool PrintLine(Contender contender, int connections, List<LoadResult> runs, double? share)
    {
        var p99 = Median(runs.Select(run => run.P99Milliseconds));
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{contender.Name, -44}{connections, 6}{Median(runs.Select(run => run.Throughput)), 10:N0}{Median(runs.Select(run => run.MedianMilliseconds)), 9:0.0}{p99, 9:0.0}{Median(runs.Select(run => run.ServerMicroseconds)), 9:0.0}{Median(runs.Select(run => run.LoaderMicroseconds)), 8:0.0}"
        );
        var judged = new List<string>();
        var holds = true;
        if (share is { } ratio)
        {
            var least = contender.LeastShares.GetValueOrDefault(connections);
            holds = ratio >= least;
            judged.Add(string.Create(CultureInfo.InvariantCulture, $"{ratio, 6:0 %}"));
            judged.AddRange(least > 0 ? [string.Create(CultureInfo.InvariantCulture, $"(demand {least:0 %})")] : []);
        }

        if (contender.MostMilliseconds.TryGetValue(connections, out var most))
        {
            holds &= p99 <= most;
            judged.Add(string.Create(CultureInfo.InvariantCulture, $"(p99 demand {most:0} ms)"));
        }

        var refused = runs.Sum(run => run.Refused);
        if (refused > 0)
        {
            holds = false;
            judged.Add($"{refused} refused, first: {runs.Find(run => run.Refused > 0)!.FirstRefusal}");
        }

        Print($"{line}  {string.Join(' ', judged)}{(holds ? "" : "  MISSED")}");
        return holds;
    }

    private static async Task<bool> CompareAsync(IReadOnlyList<SurveyServer> servers)
    {
        var agrees = true;
        foreach (var server in servers)
        {
            var (acknowledged, kept) = await server.CompareAsync();
            agrees &= acknowledged == kept;
            Print($"{server.Name, -44}{acknowledged:N0} acknowledged, {kept:N0} on file");
        }

        return agrees;
    }

    private static double ShareOf(List<LoadResult> own, List<LoadResult> other) =>
        Median(own.Zip(other, (mine, measure) => mine.Throughput / measure.Throughput));

    private static double Median(IEnumerable<double> numbers)
    {
        double[] ordered = [.. numbers.Order()];
        return ordered[ordered.Length / 2];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
