using System.Globalization;
using System.Text.Json.Nodes;
using Dapper;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>A server that is killed in the middle of its work loses nothing that it has acknowledged.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class KillTests(TestStorage storage)
{
    private const int Clients = 16;
    private const int Kills = 10;
    private const int MostWomen = 150;
    private const int MostOthers = 40;

    private const string Women = """{ "code": "f", "label": { "zh-CN": "女" } }""";
    private const string Others = """{ "code": "x", "label": { "zh-CN": "其他" } }""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Questionnaire = TwelveRows.Questionnaire.Replace(
        Women,
        $"{Women}, {Others}",
        StringComparison.Ordinal
    );
    private static readonly string Quota = $$"""
        { "dimensions": ["sex"],
          "cells": [{ "key": ["f"], "most": {{MostWomen}} }, { "key": ["x"], "most": {{MostOthers}} },
                    { "key": ["m"], "most": 1000000 }] }
        """;

    [Test]
    public async Task Responses_FiledWhileTheServerIsKilledTenTimes_AreOnFileOnceAsTheyWereSent()
    {
        var seed = Environment.GetEnvironmentVariable("SURVEY_TEST_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"SURVEY_TEST_SEED={seed}");
        await using var product = await ServedProduct.MakeAsync(storage);
        await product.StartAsync();
        using var system = product.CreateSystem();
        var waveId = await TwelveRows.SetUpAsync(system, Questionnaire, quota: Quota);
        using var clients = new PatientClients(product, waveId, seed);

        var filing = clients.RunAsync(Clients);
        await KillAgainAndAgainAsync(product, clients, new Random(seed));
        clients.Close();
        await filing;

        var onFile = await ListAsync(product, waveId);
        await SayAsync(clients, onFile.Count);
        HoldAgainst(clients, onFile);
        await HoldCountersAsync(product, waveId, clients, onFile);
    }

    /// <summary>After so and so many acknowledgements, while all clients have something on its way.</summary>
    private static async Task KillAgainAndAgainAsync(ServedProduct product, PatientClients clients, Random random)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var i = 0; i < Kills; i++)
        {
            await clients.AcknowledgedAsync(random.Next(1, 400), patience.Token);
            product.Kill();
            await product.StartAsync();
        }

        await clients.AcknowledgedAsync(Clients, patience.Token);
    }

    private async Task SayAsync(PatientClients clients, int onFile) =>
        await TestContext.Out.WriteLineAsync(
            $"{storage}: {Kills} kills; {clients.Acknowledged.Count} responses acknowledged, {onFile} on file, "
                + $"{clients.Resent} sent again, of which {clients.FoundOnFile} were on file; "
                + $"{clients.Refused.Count} refused by a full quota."
        );

    private static void HoldAgainst(PatientClients clients, IReadOnlyList<FiledRow> onFile)
    {
        Assert.Multiple(() =>
        {
            Assert.That(onFile.Select(row => row.ResponseId), Is.Unique);
            Assert.That(onFile.Select(row => row.Sequence), Is.Unique);
            Assert.That(onFile.Select(row => row.Receipt), Is.Unique);
            Assert.That(
                onFile.Select(row => row.ResponseId).Except(clients.Acknowledged.Keys),
                Is.Empty,
                "Nothing is on file that was not sent, or that was refused."
            );
            Assert.That(
                clients.Acknowledged.Keys.Except(onFile.Select(row => row.ResponseId)),
                Is.Empty,
                "Nothing acknowledged is lost."
            );
            Assert.That(clients.Resent, Is.Positive, "The kills hit responses on their way.");
        });
        foreach (var row in onFile)
        {
            var sent = clients.Sent[row.ResponseId];
            Assert.That(row.Receipt, Is.EqualTo(clients.Acknowledged[row.ResponseId]));
            Assert.That(row.Seconds, Is.EqualTo(sent["seconds"]!.GetValue<int>()));
            Assert.That(row.QuotaCell, Is.EqualTo(sent["answers"]!["sex"]!.GetValue<string>()));
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(row.Answers), sent["answers"]), Is.True, row.Answers);
        }
    }

    private static async Task HoldCountersAsync(
        ServedProduct product,
        Guid waveId,
        PatientClients clients,
        IReadOnlyList<FiledRow> onFile
    )
    {
        await using var connection = await product.Database.OpenAsync(CancellationToken.None);
        var counters = await connection.QueryAsync<(string Cell, long Filed)>(
            "select cell, cast(filed as bigint) from quota_count where wave_id = @waveId",
            new { waveId }
        );
        var last = await connection.ExecuteScalarAsync<long>(
            "select last_sequence from wave where wave_id = @waveId",
            new { waveId }
        );
        var counted = counters.ToDictionary(row => row.Cell, row => row.Filed);
        var cells = onFile.GroupBy(row => row.QuotaCell).ToDictionary(cell => cell.Key, cell => cell.LongCount());
        Assert.Multiple(() =>
        {
            Assert.That(counted, Is.EquivalentTo(cells.Append(KeyValuePair.Create(string.Empty, (long)onFile.Count))));
            Assert.That(counted["f"], Is.EqualTo(MostWomen));
            Assert.That(counted["x"], Is.EqualTo(MostOthers));
            Assert.That(clients.Refused.Values, Is.All.EqualTo("f").Or.EqualTo("x"));
            Assert.That(last, Is.GreaterThanOrEqualTo(onFile.Max(row => row.Sequence)));
        });
    }

    private static async Task<IReadOnlyList<FiledRow>> ListAsync(ServedProduct product, Guid waveId)
    {
        await using var connection = await product.Database.OpenAsync(CancellationToken.None);
        var rows = await connection.QueryAsync<FiledRow>(
            "select response_id, sequence, answers, seconds, receipt, quota_cell from response where wave_id = @waveId",
            new { waveId }
        );
        return rows.AsList();
    }
}
