using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Storage.Assistance;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Enlists the helpers of waves, and takes their links back.</summary>
internal sealed class HelperDesk(IDatabase database, WaveStore waves, HelperStore helpers, IssueGate gate)
{
    /// <summary>More than a county sends out at a time.</summary>
    public const int MostAtOnce = 500;

    public const int LongestName = SlipDesk.LongestAddressee;

    /// <exception cref="ArgumentException">More are wanted than <see cref="MostAtOnce"/>.</exception>
    public async Task<IssueResult<EnlistedHelper>> EnlistAsync(
        Guid waveId,
        IReadOnlyList<HelperOrder> orders,
        CancellationToken ct
    )
    {
        if (orders.Count > MostAtOnce)
        {
            throw new ArgumentException($"At most {MostAtOnce} helpers at a time.", nameof(orders));
        }

        if (await gate.FindRefusalAsync(waveId, orders.Select(order => order.Area), ct) is { } refusal)
        {
            return new IssueResult<EnlistedHelper>.Refused(refusal);
        }

        var wave = await waves.FindAsync(waveId, ct);
        var trees = await gate.ListTreesAsync(wave!, ct);
        return new IssueResult<EnlistedHelper>.Issued(await EnlistAllAsync(waveId, orders, trees, ct));
    }

    /// <summary>The helpers by their codes; null where there is no such wave.</summary>
    public async Task<IReadOnlyList<Helper>?> ListAsync(Guid waveId, CancellationToken ct) =>
        await waves.FindAsync(waveId, ct) is null ? null : await helpers.ListAsync(waveId, ct);

    /// <summary>Takes the link of a helper back. What was filed with it stays.</summary>
    /// <returns>False where no helper of the wave has the code; null where there is no such wave.</returns>
    public async Task<bool?> VoidAsync(Guid waveId, string code, CancellationToken ct) =>
        await waves.FindAsync(waveId, ct) is null ? null : await helpers.VoidAsync(waveId, code, ct);

    private async Task<IReadOnlyList<EnlistedHelper>> EnlistAllAsync(
        Guid waveId,
        IReadOnlyList<HelperOrder> orders,
        IReadOnlyList<AreaTree> trees,
        CancellationToken ct
    )
    {
        await using var transaction = await DatabaseTransaction.BeginAsync(database, ct);
        var secret = await new WaveKeyStore(transaction).GetOrAddAsync(
            waveId,
            AccessKeys.Helpers,
            AccessKeys.DrawSecret(),
            ct
        );
        var store = new HelperStore(transaction);
        var listed = await store.ListAsync(waveId, ct);
        var taken = listed.Select(helper => helper.Code).ToHashSet(StringComparer.Ordinal);
        var enlisted = new List<EnlistedHelper>(orders.Count);
        foreach (var order in orders)
        {
            EnlistedHelper drawn;
            HashedHelper hashed;
            do
            {
                // Whoever enlists at the same time may have taken the code, and the next one is tried.
                drawn = Draw(order, HelperCode.Next(order.Area, trees, taken));
                taken.Add(drawn.Helper.Code);
                hashed = new HashedHelper(drawn.Helper, AccessKeys.Hash(secret, drawn.LinkCode));
            } while (!await store.AddAsync(waveId, hashed, ct));

            enlisted.Add(drawn);
        }

        await transaction.CommitAsync(ct);
        return enlisted;
    }

    private static EnlistedHelper Draw(HelperOrder order, string code) =>
        new(
            new Helper
            {
                Code = code,
                Name = order.Name,
                Area = order.Area,
                State = HelperState.Active,
            },
            AccessCode.Draw()
        );
}
