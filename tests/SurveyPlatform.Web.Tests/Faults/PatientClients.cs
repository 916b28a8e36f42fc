using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>
/// Many who file one response after the other, and send each with the same id until they are told what became of it, as the
/// page does. They write down what they sent and what they were told.
/// </summary>
/// <param name="product">Where they file; it may end and come back meanwhile.</param>
/// <param name="waveId">Of a wave on the twelve rows' questionnaire.</param>
/// <param name="seed">What they answer follows from it.</param>
internal sealed class PatientClients(ServedProduct product, Guid waveId, int seed) : IDisposable
{
    private readonly SemaphoreSlim acknowledgements = new(0);
    private readonly SemaphoreSlim delays = new(0);
    private readonly ConcurrentDictionary<Guid, JsonObject> sent = new();
    private readonly ConcurrentDictionary<Guid, string> acknowledged = new();
    private readonly ConcurrentDictionary<Guid, string> refused = new();
    private volatile bool isClosing;
    private volatile bool isAbandoned;
    private volatile Exception? failure;
    private int resent;
    private int foundOnFile;

    /// <summary>The receipts that were answered with 201 or 200, by the id.</summary>
    public IReadOnlyDictionary<Guid, string> Acknowledged => acknowledged;

    /// <summary>The cell that was full, by the id.</summary>
    public IReadOnlyDictionary<Guid, string> Refused => refused;

    public int Resent => resent;

    /// <summary>How many resends were told that it was on file, so that only the answer had been lost.</summary>
    public int FoundOnFile => foundOnFile;

    /// <summary>Comes back when each of them has ended, with its last response answered.</summary>
    public Task RunAsync(int clients) => Task.WhenAll(Enumerable.Range(0, clients).Select(RunOneAsync));

    /// <summary>Comes back after so many more acknowledgements.</summary>
    public Task AcknowledgedAsync(int more, CancellationToken ct) => CountAsync(acknowledgements, more, ct);

    /// <summary>Comes back after so many more were asked, in due form, to come again later.</summary>
    public Task DelayedAsync(int more, CancellationToken ct) => CountAsync(delays, more, ct);

    /// <summary>Lets them begin no more responses.</summary>
    public void Close() => isClosing = true;

    /// <summary>On file is what was acknowledged, each once and as it was sent, and nothing else.</summary>
    public void HoldAgainst(IReadOnlyList<FiledRow> onFile)
    {
        Assert.Multiple(() =>
        {
            Assert.That(onFile.Select(row => row.ResponseId), Is.Unique);
            Assert.That(onFile.Select(row => row.Sequence), Is.Unique);
            Assert.That(onFile.Select(row => row.Receipt), Is.Unique);
            Assert.That(
                onFile.Select(row => row.ResponseId).Except(acknowledged.Keys),
                Is.Empty,
                "Nothing is on file that was not sent, or that was refused."
            );
            Assert.That(
                acknowledged.Keys.Except(onFile.Select(row => row.ResponseId)),
                Is.Empty,
                "Nothing acknowledged is lost."
            );
            Assert.That(resent, Is.Positive, "Something was on its way when it happened.");
        });
        foreach (var row in onFile)
        {
            var body = sent[row.ResponseId];
            Assert.That(row.Receipt, Is.EqualTo(acknowledged[row.ResponseId]));
            Assert.That(row.Seconds, Is.EqualTo(body["seconds"]!.GetValue<int>()));
            Assert.That(row.QuotaCell, Is.EqualTo(body["answers"]!["sex"]!.GetValue<string>()));
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(row.Answers), body["answers"]), Is.True, row.Answers);
        }
    }

    /// <summary>Lets them give up what they are about: after a test that failed nobody answers them any more.</summary>
    public void Dispose()
    {
        isAbandoned = true;
        acknowledgements.Dispose();
        delays.Dispose();
    }

    /// <exception cref="InvalidOperationException">A client was answered with what it does not know.</exception>
    private async Task CountAsync(SemaphoreSlim heard, int more, CancellationToken ct)
    {
        for (var i = 0; i < more; i++)
        {
            await heard.WaitAsync(ct);
            if (failure is { } reason)
            {
                throw new InvalidOperationException("A client gave up.", reason);
            }
        }
    }

    private async Task RunOneAsync(int client)
    {
        try
        {
            await FileAsync(client);
        }
        // Whoever waits for an acknowledgement that will not come is told why.
        catch (Exception reason)
        {
            failure = reason;
            acknowledgements.Release();
            delays.Release();
            throw;
        }
    }

    private async Task FileAsync(int client)
    {
        using var system = product.CreateSystem();
        var random = new Random(HashCode.Combine(seed, client));
        while (!isClosing && !isAbandoned)
        {
            var id = Guid.NewGuid();
            var response = Answer(id, random);
            sent[id] = response;
            for (var isFirst = true; !isAbandoned && !await TryAsync(system, id, response, isFirst); isFirst = false)
            {
                Interlocked.Increment(ref resent);
            }
        }
    }

    /// <returns>False where nobody answered, or was asked to come again.</returns>
    private async Task<bool> TryAsync(HttpClient system, Guid id, JsonObject response, bool isFirst)
    {
        await product.ListensAsync();
        try
        {
            using var body = new StringContent(response.ToJsonString(), Encoding.UTF8, "application/json");
            var address = new Uri(product.Address, $"/api/v1/waves/{waveId}/responses");
            using var answer = await system.PostAsync(address, body);
            return Hear(id, answer, await answer.Content.ReadAsStringAsync(), isFirst);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private bool Hear(Guid id, HttpResponseMessage answer, string body, bool isFirst)
    {
        switch (answer.StatusCode)
        {
            case HttpStatusCode.Created:
            case HttpStatusCode.OK when !isFirst:
                Interlocked.Add(ref foundOnFile, answer.StatusCode is HttpStatusCode.OK ? 1 : 0);
                acknowledged[id] = JsonNode.Parse(body)!["receipt"]!.GetValue<string>();
                acknowledgements.Release();
                return true;
            case HttpStatusCode.Conflict:
                refused[id] = JsonNode.Parse(body)!["cell"]!.GetValue<string>();
                return true;
            case HttpStatusCode.ServiceUnavailable when answer.Headers.RetryAfter?.Delta == TimeSpan.FromSeconds(5):
                Assert.That(JsonNode.Parse(body)!["type"]!.GetValue<string>(), Is.EqualTo("/problems/store-away"));
                delays.Release();
                return false;
            default:
                throw new InvalidOperationException($"{id} was answered with {(int)answer.StatusCode}: {body}");
        }
    }

    private static JsonObject Answer(Guid id, Random random)
    {
        var road = random.Next(1, 6);
        var answers = new JsonObject
        {
            ["sex"] = random.Next(8) switch
            {
                0 => "f",
                1 => "x",
                _ => "m",
            },
            ["road"] = road,
            ["people"] = random.Next(1, 21),
            ["improve"] = random.Next(2) == 0 ? new JsonArray("a", "c") : new JsonArray("none"),
        };
        if (road <= 2)
        {
            answers["why"] = $"坑洼{random.Next(10_000)}";
        }

        return new JsonObject
        {
            ["responseId"] = id,
            ["seconds"] = random.Next(100_000),
            ["answers"] = answers,
        };
    }
}
