using System.Text.Json.Nodes;

namespace SurveyPlatform.Scoring.Tests.Reference;

/// <summary>Finds the reference cases that stand beside the tests, and those of a further folder when one is named.</summary>
internal static class ReferenceFiles
{
    private const string FurtherFolder = "SCORING_REFERENCE";
    private const string Schema = "scoring-ref/1";

    public static IEnumerable<ReferenceCase> Cases() =>
        Folders()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            .Select(file => JsonNode.Parse(File.ReadAllText(file)) as JsonObject)
            .OfType<JsonObject>()
            .Where(suite => string.Equals((string?)suite["schema"], Schema, StringComparison.Ordinal))
            .SelectMany(CasesOf);

    private static IEnumerable<string> Folders()
    {
        yield return Path.Combine(TestContext.CurrentContext.TestDirectory, "Reference");
        if (Environment.GetEnvironmentVariable(FurtherFolder) is { Length: > 0 } further)
        {
            yield return further;
        }
    }

    private static IEnumerable<ReferenceCase> CasesOf(JsonObject suite) =>
        suite["cases"]!
            .AsArray()
            .OfType<JsonObject>()
            .Select(one => new ReferenceCase(
                (string)one["id"]!,
                (string)one["op"]!,
                one["args"]!.AsObject(),
                one["expect"]!.AsObject(),
                (double)one["tol"]!
            )
            {
                Datasets = suite["datasets"] as JsonObject ?? [],
                IsOptional = (bool?)one["optional"] is true,
            });
}
