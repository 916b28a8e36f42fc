using System.Data.Common;
using Dapper;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Databases;

/// <summary>How values lie in their columns, which other programs may read.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class StoredValuesTests(TestDatabase database)
{
    [Test]
    public async Task Instants_WithAnOffset_LieAsMillisecondsInUtc()
    {
        const string Sql = "select opens_at from wave where wave_id = @Id";
        var wave = await Specimen.OpenWaveAsync(database);

        await using var connection = await database.OpenAsync(CancellationToken.None);
        var stored = await connection.ExecuteScalarAsync<long>(Sql, new { wave.Id });
        var found = await new WaveStore(database).FindAsync(wave.Id, CancellationToken.None);

        Assert.Multiple(() =>
        {
            // 2026-02-28T16:30:00.250Z: `date -u -d 2026-02-28T16:30:00.25Z +%s%3N`.
            Assert.That(stored, Is.EqualTo(1772296200250));
            Assert.That(found!.OpensAt, Is.EqualTo(Specimen.Morning));
            Assert.That(found.OpensAt.Offset, Is.EqualTo(TimeSpan.Zero));
        });
    }

    [Test]
    public async Task Ids_InEitherDatabase_ReadAsTheSameText()
    {
        const string Sql = "select cast(wave_id as text) from wave where wave_id = @Id";
        var wave = await Specimen.OpenWaveAsync(database);

        await using var connection = await database.OpenAsync(CancellationToken.None);
        var stored = await connection.ExecuteScalarAsync<string>(Sql, new { wave.Id });

        Assert.That(stored, Is.EqualTo(wave.Id.ToString("D")));
    }

    [Test]
    public async Task Documents_ChineseText_LiesAsItIsWritten()
    {
        const string Sql = "select title from wave where wave_id = @Id";
        var wave = await Specimen.OpenWaveAsync(database);

        await using var connection = await database.OpenAsync(CancellationToken.None);
        var stored = await connection.ExecuteScalarAsync<string>(Sql, new { wave.Id });

        Assert.That(stored, Does.StartWith("""{"zh-CN":"2026年度","en":"O"""));
    }

    [TestCase("update wave set title = 'no document' where wave_id = @Id")]
    [TestCase("update wave set closes_at = opens_at where wave_id = @Id")]
    [TestCase("update wave set survey_id = wave_id where wave_id = @Id")]
    [TestCase("update survey set population = 'no document' where survey_id = @SurveyId")]
    public async Task Checks_WhatCannotBe_IsRefused(string sql)
    {
        var wave = await Specimen.OpenWaveAsync(database);

        await using var connection = await database.OpenAsync(CancellationToken.None);

        await Assert.ThatAsync(
            () => connection.ExecuteAsync(sql, new { wave.Id, wave.SurveyId }),
            Throws.InstanceOf<DbException>()
        );
    }
}
