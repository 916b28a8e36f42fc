using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>One client: a connection that is kept, on which one request after the other is answered.</summary>
/// <param name="server">Where to connect.</param>
/// <param name="requests">Sent in turn.</param>
/// <param name="first">With which of them to begin, so that clients do not all send the same.</param>
internal sealed class LoadConnection(IPEndPoint server, IReadOnlyList<RequestTemplate> requests, int first)
{
    private const int LargestAnswer = 256 * 1024;
    private const int LargestRequest = 16 * 1024;

    private readonly byte[] sent = new byte[LargestRequest];
    private readonly byte[] received = new byte[LargestAnswer];
    private readonly List<int> microseconds = [];

    /// <summary>How long each answer with a status of 2xx took to come.</summary>
    public IReadOnlyList<int> Microseconds => microseconds;

    /// <summary>How many answers had another status.</summary>
    public int Refused { get; private set; }

    /// <summary>How the first of these answers began.</summary>
    public string? FirstRefusal { get; private set; }

    /// <summary>Sends until a time, and comes back when the last request is answered.</summary>
    /// <param name="until">As <see cref="Stopwatch.GetTimestamp"/> tells it.</param>
    public async Task RunAsync(long until)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server);
        var next = first;
        while (Stopwatch.GetTimestamp() < until)
        {
            var request = Fill(requests[next++ % requests.Count]);
            var began = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            Count(await ReceiveAsync(socket), Stopwatch.GetElapsedTime(began));
        }
    }

    private Memory<byte> Fill(RequestTemplate request)
    {
        request.Bytes.CopyTo(sent, 0);
        if (request.IdAt >= 0)
        {
            Utf8Formatter.TryFormat(Guid.NewGuid(), sent.AsSpan(request.IdAt), out _);
        }

        return sent.AsMemory(0, request.Bytes.Length);
    }

    private async Task<ReadOnlyMemory<byte>> ReceiveAsync(Socket socket)
    {
        var length = 0;
        do
        {
            var more = await socket.ReceiveAsync(received.AsMemory(length));
            if (more == 0)
            {
                throw new IOException("The server closed a connection.");
            }

            length += more;
        } while (!HttpAnswer.IsWhole(received.AsSpan(0, length)));

        return received.AsMemory(0, length);
    }

    private void Count(ReadOnlyMemory<byte> answer, TimeSpan took)
    {
        if (HttpAnswer.StatusOf(answer.Span) is >= 200 and < 300)
        {
            microseconds.Add((int)took.TotalMicroseconds);
            return;
        }

        Refused++;
        FirstRefusal ??= HttpAnswer.HeadOf(answer.Span).Split('\r')[0];
    }
}
