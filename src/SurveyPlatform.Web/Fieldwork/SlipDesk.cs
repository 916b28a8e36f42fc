using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Issues slips, counts them and takes them back.</summary>
internal sealed class SlipDesk(IDatabase database, WaveStore waves, SlipStore slips, IssueGate gate)
{
    /// <summary>As many sheets as anybody prints at a time: 2,000 pages.</summary>
    public const int MostAtOnce = 20_000;

    public const int LongestAddressee = 80;

    /// <exception cref="ArgumentException">More are wanted than <see cref="MostAtOnce"/>.</exception>
    public async Task<IssueResult<IssuedSlip>> IssueAsync(
        Guid waveId,
        IReadOnlyList<SlipOrder> orders,
        CancellationToken ct
    )
    {
        if (orders.Sum(order => (long)order.Count) > MostAtOnce)
        {
            throw new ArgumentException($"At most {MostAtOnce} slips at a time.", nameof(orders));
        }

        return await gate.FindRefusalAsync(waveId, orders.Select(order => order.Area), ct) is { } refusal
            ? new IssueResult<IssuedSlip>.Refused(refusal)
            : new IssueResult<IssuedSlip>.Issued(await IssueAllAsync(waveId, orders, ct));
    }

    /// <summary>The places that slips of a wave can be for: those that its questionnaire asks for.</summary>
    public Task<IReadOnlyList<AreaTree>> ListTreesAsync(Wave wave, CancellationToken ct) =>
        gate.ListTreesAsync(wave, ct);

    /// <summary>Slips by place and serial; null where there is no such wave.</summary>
    public async Task<IReadOnlyList<Slip>?> ListAsync(Guid waveId, SlipFilter filter, CancellationToken ct) =>
        await waves.FindAsync(waveId, ct) is null ? null : await slips.ListAsync(waveId, filter, ct);

    /// <summary>Issued, used and void ones by place; null where there is no such wave.</summary>
    public async Task<SlipTally?> CountAsync(Guid waveId, CancellationToken ct) =>
        await waves.FindAsync(waveId, ct) is { } wave
            ? SlipTally.Of(await slips.CountAsync(waveId, ct), await gate.ListTreesAsync(wave, ct))
            : null;

    /// <summary>Takes one slip back, unless it was used.</summary>
    /// <returns>How many were taken back; null where there is no such wave.</returns>
    public async Task<int?> VoidAsync(Guid waveId, string serial, CancellationToken ct) =>
        await waves.FindAsync(waveId, ct) is null ? null : await slips.VoidAsync(waveId, serial, area: null, ct);

    /// <summary>Takes back the printed slips for a place, or for none, that nobody has used.</summary>
    /// <returns>How many were taken back; null where there is no such wave.</returns>
    public async Task<int?> VoidPlaceAsync(Guid waveId, string? area, CancellationToken ct) =>
        await waves.FindAsync(waveId, ct) is null ? null : await slips.VoidAsync(waveId, serial: null, area, ct);

    private async Task<IReadOnlyList<IssuedSlip>> IssueAllAsync(
        Guid waveId,
        IReadOnlyList<SlipOrder> orders,
        CancellationToken ct
    )
    {
        await using var transaction = await DatabaseTransaction.BeginAsync(database, ct);
        var secret = await new WaveKeyStore(transaction).GetOrAddAsync(
            waveId,
            AccessKeys.Slips,
            AccessKeys.DrawSecret(),
            ct
        );
        var store = new SlipStore(transaction);
        var wanted = orders.SelectMany(order => Enumerable.Repeat(order, order.Count)).ToList();
        var issued = new IssuedSlip?[wanted.Count];
        while (Array.FindAll(Indices(issued), i => issued[i] is null) is { Length: > 0 } open)
        {
            // One in many has a serial or a code that is taken, and is drawn again.
            var drawn = open.Select(i => (Index: i, Slip: Draw(wanted[i])))
                .DistinctBy(one => one.Slip.Slip.Serial, StringComparer.Ordinal);
            var bySerial = drawn.ToDictionary(one => one.Slip.Slip.Serial, StringComparer.Ordinal);
            var hashed = bySerial
                .Values.Select(one => new HashedSlip(one.Slip.Slip, AccessKeys.Hash(secret, one.Slip.Code)))
                .ToList();
            foreach (var serial in await store.AddAsync(waveId, hashed, ct))
            {
                issued[bySerial[serial].Index] = bySerial[serial].Slip;
            }
        }

        await transaction.CommitAsync(ct);
        return [.. issued.OfType<IssuedSlip>()];
    }

    private static int[] Indices(IssuedSlip?[] issued) => [.. Enumerable.Range(0, issued.Length)];

    private static IssuedSlip Draw(SlipOrder order) =>
        new(
            new Slip
            {
                Serial = SlipSerial.Draw(),
                Kind = order.Addressee is null ? SlipKind.Printed : SlipKind.Personal,
                Area = order.Area,
                Addressee = order.Addressee,
                State = SlipState.Issued,
            },
            AccessCode.Draw()
        );
}
