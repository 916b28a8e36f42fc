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

    private readonly ConcurrentDictionary<TKey, (TValue Value, long ReadAt)> remembered = new();

    /// <summary>What was read within the last second, else what is read now; null where there is nothing.</summary>
    public ValueTask<TValue?> GetAsync(
        TKey key,
        Func<TKey, CancellationToken, Task<TValue?>> read,
        CancellationToken ct
    ) =>
        remembered.TryGetValue(key, out var found) && clock.GetElapsedTime(found.ReadAt) < moment
            ? ValueTask.FromResult<TValue?>(found.Value)
            : new ValueTask<TValue?>(ReadAsync(key, read, ct));

    public void Forget(TKey key) => remembered.TryRemove(key, out _);

    public void ForgetAll() => remembered.Clear();

    private async Task<TValue?> ReadAsync(
        TKey key,
        Func<TKey, CancellationToken, Task<TValue?>> read,
        CancellationToken ct
    )
    {
        // The moment begins before the reading: what is changed meanwhile is not remembered for longer.
        var readAt = clock.GetTimestamp();
        var value = await read(key, ct);
        if (value is null)
        {
            remembered.TryRemove(key, out _);
        }
        else
        {
            remembered[key] = (value, readAt);
        }

        return value;
    }
}
