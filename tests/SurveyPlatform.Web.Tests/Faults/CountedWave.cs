using Dapper;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>A wave on the twelve rows' questionnaire whose quota fills up for some and goes on taking others.</summary>
internal static class CountedWave
{
    public const int MostWomen = 150;
    public const int MostOthers = 40;

    private const string Women = """{ "code": "f", "label": { "zh-CN": "女" } }""";
    private const string Others = """{ "code": "x", "label": { "zh-CN": "其他" } }""";

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

    /// <returns>The id of the wave.</returns>
    public static Task<Guid> SetUpAsync(HttpClient system) =>
        TwelveRows.SetUpAsync(system, Questionnaire, quota: Quota);

    /// <summary>What is on file, asked of the database and not of the product.</summary>
    public static async Task<IReadOnlyList<FiledRow>> ListAsync(IDatabase database, Guid waveId)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var rows = await connection.QueryAsync<FiledRow>(
            "select response_id, sequence, answers, seconds, receipt, quota_cell from response where wave_id = @waveId",
            new { waveId }
        );
        return rows.AsList();
    }
}
