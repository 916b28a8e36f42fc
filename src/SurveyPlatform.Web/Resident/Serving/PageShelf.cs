using System.Collections.Concurrent;

namespace SurveyPlatform.Web.Resident.Serving;

/// <summary>
/// Keeps the page of each wave in each language. A wave rests on one published version, and neither ever changes, so a
/// page is rendered once and never goes stale.
/// </summary>
internal sealed class PageShelf : IDisposable
{
    private readonly ConcurrentDictionary<(Guid WaveId, string Language), KeptPage> pages = new();
    private readonly SemaphoreSlim oneAtATime = new(1);

    public async Task<KeptPage> GetAsync(
        Guid waveId,
        string language,
        Func<Task<KeptPage>> render,
        CancellationToken ct
    )
    {
        if (pages.TryGetValue((waveId, language), out var kept))
        {
            return kept;
        }

        // A poster brings a thousand phones in its first minute; the page is packed for all of them once.
        await oneAtATime.WaitAsync(ct);
        try
        {
            if (!pages.TryGetValue((waveId, language), out kept))
            {
                kept = await render();
                pages[(waveId, language)] = kept;
            }

            return kept;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();
}
