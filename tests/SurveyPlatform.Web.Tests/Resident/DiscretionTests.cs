using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>The code of a slip, or of a helper, stands in no log, however much is logged.</summary>
internal sealed class DiscretionTests
{
    [TestCase("/t/{0}")]
    [TestCase("/T/{0}/")]
    [TestCase("/t/{0}?lang=en")]
    [TestCase("/a/{0}")]
    [TestCase("/A/{0}/form")]
    [TestCase("/t/{0}/and/more", Description = "an address that leads nowhere")]
    public async Task Visit_WithEverythingLogged_LeavesNoCodeInAnyLog(string address)
    {
        await using var product = await TestProduct.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Logging:LogLevel:Microsoft"] = "Trace",
                ["Logging:LogLevel:System"] = "Trace",
                ["Logging:LogLevel:SurveyPlatform"] = "Trace",
            }
        );
        using var system = await product.CreateSystemAsync();
        var wave = await SlipWave.SetUpAsync(system);
        var code = (await wave.IssueCodesAsync(system, 1))[0];
        using var log = new ListedLog();
        product.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using var phone = product.CreatePhone();

        using var visit = await phone.GetAsync(new Uri(phone.BaseAddress!, string.Format(null, address, code)));
        using var typed = await phone.PostAsync("/t", new FormUrlEncodedContent([new("code", code)]));
        using var filing = new HttpRequestMessage(HttpMethod.Post, wave.Path)
        {
            Content = new FormUrlEncodedContent([new("sex", "m")]),
        };
        filing.Headers.Add("Cookie", $"slip-{wave.Path[3..]}={code}");
        using var filed = await phone.SendAsync(filing);

        Assert.That(log.Lines, Has.Some.Contains("/t"), "Requests are logged.");
        Assert.That(log.Lines.Where(line => line.Contains(code, StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    /// <summary>Everything that anybody logs, with the scopes around it.</summary>
    private sealed class ListedLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // It keeps nothing open.
        }
    }
}
