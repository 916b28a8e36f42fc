using Microsoft.Extensions.DependencyInjection;
using SurveyPlatform.Storage.Sealing;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Analysis;

/// <summary>What was read of a wave stays good while it grows, and is read anew where its order has changed.</summary>
internal sealed class FrameCacheTests : ProductTests
{
    [Test]
    public async Task FindAsync_SealedWhileItWasBehind_HoldsEachResponseOnce()
    {
        var waveId = await TwelveRows.SetUpAsync(Client);
        await Helpers.EnlistAsync(Client, waveId, "王小云");
        var reader = Product.Services.GetRequiredService<WaveReader>();
        await FileAsync(waveId, 20);
        var before = await reader.FindAsync(waveId, CancellationToken.None);
        await FileAsync(waveId, 20);
        using var closed = await Client.PostAsync($"/api/v1/waves/{waveId}/close", content: null);
        await Product
            .Services.GetRequiredService<SealStore>()
            .SealAsync(waveId, TimeProvider.System.GetUtcNow(), CancellationToken.None);

        var after = await reader.FindAsync(waveId, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(before!.Frame.Count, Is.EqualTo(20));
            Assert.That(after!.Frame.ResponseIds.ToArray(), Is.Unique.And.Exactly(40).Items);
        });
    }

    private async Task FileAsync(Guid waveId, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var response = TwelveRows.Response(Guid.NewGuid(), """{ "sex": "m", "road": 5 }""");
            response["mode"] = "faceToFace";
            response["helper"] = "助01";
            using var filed = await Client.PostJsonAsync($"/api/v1/waves/{waveId}/responses", response);
            await filed.ReadJsonAsync(System.Net.HttpStatusCode.Created);
        }
    }
}
