using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>A response that waits to be written, and the place where its sender waits to hear of it.</summary>
internal sealed class QueuedResponse(Arrival arrival)
{
    // Senders go on elsewhere, or the writer would carry out what they do with the outcome.
    private readonly TaskCompletionSource<Filing> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Arrival Arrival => arrival;

    /// <summary>Comes back once it is on the disk, or once it is known that it will not be.</summary>
    public Task<Filing> WaitAsync(CancellationToken ct) => outcome.Task.WaitAsync(ct);

    public void Settle(Filing filing) => outcome.SetResult(filing);

    public void Fail(Exception reason) => outcome.SetException(reason);
}
