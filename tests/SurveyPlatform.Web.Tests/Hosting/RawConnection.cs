using System.Net.Sockets;
using System.Text;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>A connection as a bad network or an unusual client has it: half a request, or a line that goes dead.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient tcp = new();

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection.tcp.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    public async Task SendAsync(string text) => await tcp.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Everything that came until this did.</summary>
    public async Task<string> ReadUntilAsync(string last)
    {
        using var patience = new CancellationTokenSource(Patience);
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (!received.ToString().Contains(last, StringComparison.Ordinal))
        {
            var count = await tcp.GetStream().ReadAsync(buffer, patience.Token);
            Assert.That(count, Is.Positive, $"The connection ended after: {received}");
            received.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return received.ToString();
    }

    /// <summary>Ends it as a lost network does: with nothing said.</summary>
    public void Kill()
    {
        tcp.LingerState = new LingerOption(enable: true, seconds: 0);
        tcp.Close();
    }

    public void Dispose() => tcp.Dispose();
}
