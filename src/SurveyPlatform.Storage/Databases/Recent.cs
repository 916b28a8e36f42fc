using System.Collections.Concurrent;

namespace SurveyPlatform.Storage.Databases;

/// <summary>
/// Remembers for a moment what was read, so that a crowd that asks the same has it read once. Whoever changes it makes
/// this node forget it; what another node changes shows after a second. Only what is on file is remembered: whoever
/// asks for a thousand things that are not there fills no memory.
/// </summary>
/// <param name="clock">Tells how long ago something was read.</param>
public sealed class Recent<TKey, TValue>(TimeProvider clock)
    where TKey : notnull
    where TValue : class
{
    private readonly TimeSpan moment = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<TKey, Reading> readings = new();

    /// <summary>What was read within the last second, else what is read now; null where there is nothing.</summary>
    public async ValueTask<TValue?> GetAsync(
        TKey key,
        Func<TKey, CancellationToken, Task<TValue?>> read,
        CancellationToken ct
    )
    {
        var reading = Find(key, read);
        TValue? value = null;
        try
        {
            return value = await reading.WaitAsync(ct);
        }
        finally
        {
            if (value is null && reading.IsOver)
            {
                readings.TryRemove(KeyValuePair.Create(key, reading));
            }
        }
    }

    public void Forget(TKey key) => readings.TryRemove(key, out _);

    public void ForgetAll() => readings.Clear();

    /// <summary>A whole crowd waits for one reading: each for itself would be more than a database has connections.</summary>
    private Reading Find(TKey key, Func<TKey, CancellationToken, Task<TValue?>> read)
    {
        while (true)
        {
            var isThere = readings.TryGetValue(key, out var latest);
            if (isThere && clock.GetElapsedTime(latest!.BeganAt) < moment)
            {
                return latest;
            }

            var next = new Reading(clock.GetTimestamp());
            if (isThere ? readings.TryUpdate(key, next, latest!) : readings.TryAdd(key, next))
            {
                // It runs for all who wait, so nobody who stops waiting ends it.
                _ = next.RunAsync(() => read(key, CancellationToken.None));
                return next;
            }
        }
    }

    private sealed class Reading(long beganAt)
    {
        private readonly TaskCompletionSource<TValue?> outcome = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        /// <summary>The moment begins before the reading: what is changed meanwhile is not remembered for longer.</summary>
        public long BeganAt => beganAt;

        public bool IsOver => outcome.Task.IsCompleted;

        public Task<TValue?> WaitAsync(CancellationToken ct) => outcome.Task.WaitAsync(ct);

        public async Task RunAsync(Func<Task<TValue?>> read)
        {
            try
            {
                outcome.SetResult(await read());
            }
            // Whatever it was, it is told to those who wait.
            catch (Exception reason)
            {
                outcome.SetException(reason);
            }
        }
    }
}
