using SurveyPlatform.Model.Receipts;

namespace SurveyPlatform.Model.Tests.Receipts;

/// <summary>Expected digits by sha256sum of GNU coreutils, as the page tells its reader to check it.</summary>
public sealed class ReceiptPageTests
{
    private static readonly Guid WaveId = Guid.Parse("6f1c2a84-9d0b-4e57-8a36-2b7f5c90d1e4");
    private static readonly ReceiptPage First = ReceiptPage.Of(
        WaveId,
        previous: null,
        new DateOnly(2026, 3, 2),
        ["ABCDEFGH2345", "22334455ZZYY"]
    );
    private static readonly ReceiptPage Second = ReceiptPage.Of(
        WaveId,
        First,
        new DateOnly(2026, 3, 5),
        ["QQQQQQQQQQQQ"]
    );

    [Test]
    public void Of_TwoDays_ChainsThemAsSha256Sum() =>
        Assert.Multiple(() =>
        {
            Assert.That(First.Marks, Is.EqualTo("6b181cad18\n8d36089ad8"));
            Assert.That(First.Digest, Is.EqualTo("e59d3a6d84854d8298c557bfbda7723ee20f29e3572060ff2c0b2d007d7bde29"));
            Assert.That(Second.Marks, Is.EqualTo("0ab4bbfdb6"));
            Assert.That(Second.Digest, Is.EqualTo("6e0db035002a0889b494732681d36412b4c824df82003862dd24dae18267c2ab"));
        });

    [Test]
    public void Of_ReceiptsInAnotherOrder_IsTheSamePage() =>
        Assert.That(
            ReceiptPage.Of(WaveId, previous: null, First.Day, ["22334455ZZYY", "ABCDEFGH2345"]),
            Is.EqualTo(First)
        );

    [Test]
    public void Audit_OfWhatIsOnFile_IsIntact() =>
        Assert.That(
            Audit("ABCDEFGH2345", "22334455ZZYY"),
            Is.EqualTo(
                new[]
                {
                    new ReceiptAudit(First, Missing: 0, Added: 0, Follows: true),
                    new ReceiptAudit(Second, Missing: 0, Added: 0, Follows: true),
                }
            )
        );

    [Test]
    public void Audit_OfADeletedResponse_MissesIt() =>
        Assert.That(Audit("ABCDEFGH2345")[0], Is.EqualTo(new ReceiptAudit(First, Missing: 1, Added: 0, Follows: true)));

    [Test]
    public void Audit_OfAResponseSlippedIn_CountsIt() =>
        Assert.That(
            Audit("ABCDEFGH2345", "22334455ZZYY", "77777777AAAA")[0],
            Is.EqualTo(new ReceiptAudit(First, Missing: 0, Added: 1, Follows: true))
        );

    [Test]
    public void Audit_OfAPageMadeAnew_FindsThatNoLaterPageFollowsIt()
    {
        var forged = ReceiptPage.Of(WaveId, previous: null, First.Day, ["ABCDEFGH2345"]);
        var audits = ReceiptAudit.Of(WaveId, [forged, Second], ReceiptsOf("ABCDEFGH2345"));
        Assert.That(audits.Select(audit => audit.IsIntact), Is.EqualTo(new[] { true, false }));
    }

    private static IReadOnlyList<ReceiptAudit> Audit(params string[] receipts) =>
        ReceiptAudit.Of(WaveId, [First, Second], ReceiptsOf(receipts));

    private static ILookup<DateOnly, string> ReceiptsOf(params string[] receipts) =>
        receipts
            .Select(receipt => (First.Day, Receipt: receipt))
            .Append((Second.Day, "QQQQQQQQQQQQ"))
            .ToLookup(one => one.Item1, one => one.Item2);
}
