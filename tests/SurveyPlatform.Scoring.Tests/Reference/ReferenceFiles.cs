using System.Text.Json.Nodes;

namespace SurveyPlatform.Scoring.Tests.Reference;

/// <summary>Finds the reference cases that stand beside the tests, and those of a further folder when one is named.</summary>
internal static class ReferenceFiles
{
    private const string FurtherFolder = "SCORING_REFERENCE";
    private const string Schema = "scoring-ref/1";

    public static IEnumerable<ReferenceCase> Cases() => Suites().Where(IsOurs).SelectMany(one => CasesOf(one.Suite!));

    /// <summary>The files whose cases nobody runs, since they are not of the schema that is read here.</summary>
    public static IEnumerable<string> Unread() => Suites().Where(one => !IsOurs(one)).Select(one => one.File);

    private static IEnumerable<(string File, JsonObject? Suite)> Suites() =>
        Folders()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            .Select(file => (file, JsonNode.Parse(File.ReadAllText(file)) as JsonObject));

    private static bool IsOurs((string File, JsonObject? Suite) one) =>
        one.Suite?["schema"] is JsonValue schema
        && schema.TryGetValue(out string? name)
        && string.Equals(name, Schema, StringComparison.Ordinal);

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
