using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>A server that runs as a program of its own, and ends with this one.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder written = new();

    private ServerProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; }

    public int Id => process.Id;

    /// <summary>What it has written until now, errors and all.</summary>
    public string Written
    {
        get
        {
            lock (written)
            {
                return written.ToString();
            }
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (double)(1 << 20);
        }
    }

    /// <summary>Starts a program that is told its address as <c>--urls</c>, and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended, or does not listen.</exception>
    public static async Task<ServerProcess> StartAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var port = FindFreePort();
        var started = Process.Start(Describe(program, [.. arguments, "--urls", $"http://127.0.0.1:{port}"], settings))!;
        var server = new ServerProcess(started, port);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < LongestStart; )
        {
            if (started.HasExited)
            {
                throw new InvalidOperationException(
                    $"{program} ended with {started.ExitCode} instead of listening. {server.Written}"
                );
            }

            if (await ListensAsync(port))
            {
                return server;
            }

            await Task.Delay(100);
        }

        server.Dispose();
        throw new InvalidOperationException($"{program} does not listen.");
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static async Task<string> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var (code, output, errors) = await RunToEndAsync(program, arguments, settings);
        return code == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {output} {errors}");
    }

    /// <summary>Runs a program to its end, whatever that is.</summary>
    /// <exception cref="OperationCanceledException">It does not end, and was killed.</exception>
    public static async Task<(int Code, string Output, string Errors)> RunToEndAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        using var patience = new CancellationTokenSource(LongestStart);
        using var command = Process.Start(Describe(program, arguments, settings))!;
        await using var killing = patience.Token.Register(command.Kill);
        var errors = command.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await command.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await command.WaitForExitAsync(CancellationToken.None);
        patience.Token.ThrowIfCancellationRequested();
        return (command.ExitCode, output, await errors);
    }

    /// <summary>Asks it to end, as whoever runs it does, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var asking = Process.Start(
            "/bin/sh",
            ["-c", "kill -TERM \"$0\"", process.Id.ToString(CultureInfo.InvariantCulture)]
        );
        await asking.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>At once and without a farewell: whatever it has acknowledged must be on the disk.</summary>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();

            // With a time it waits for the process alone, and not for the end of what it wrote, which may never be told.
            process.WaitForExit(LongestStart);
        }

        process.Dispose();
    }

    private static ProcessStartInfo Describe(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        // What runs this program, which is dotnet, runs them all.
        var start = new ProcessStartInfo(Environment.ProcessPath!, [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };

        // What makes the loader cheap is no setting of a server.
        start.Environment.Remove("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS");
        start.Environment.Remove("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Keep(string? line)
    {
        lock (written)
        {
            written.AppendLine(line);
        }
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> ListensAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
