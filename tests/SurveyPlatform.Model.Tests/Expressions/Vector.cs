using System.Text.Json;

namespace SurveyPlatform.Model.Tests.Expressions;

/// <summary>One line of the vectors file: what an expression yields on some answers, or why its text is refused.</summary>
internal sealed record Vector(string Expression, string Answers, string Result, string? Fault, int At)
{
    public static IEnumerable<TestCaseData> Evaluated() => All(vector => vector.Fault is null);

    public static IEnumerable<TestCaseData> Refused() => All(vector => vector.Fault is not null);

    private static IEnumerable<TestCaseData> All(Func<Vector, bool> wanted)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Expressions", "vectors.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var group in document.RootElement.EnumerateArray())
        {
            var name = group.GetProperty("group").GetString();
            foreach (var vector in group.GetProperty("vectors").EnumerateArray().Select(Read).Where(wanted))
            {
                yield return new TestCaseData(vector).SetArgDisplayNames(
                    $"{name}: {vector.Expression} | {vector.Answers}"
                );
            }
        }
    }

    private static Vector Read(JsonElement json)
    {
        var isRefused = json.TryGetProperty("fault", out var fault);
        return new Vector(
            json.GetProperty("expression").GetString()!,
            json.TryGetProperty("answers", out var answers) ? answers.GetRawText() : "{}",
            isRefused ? string.Empty : json.GetProperty("result").GetRawText(),
            isRefused ? fault.GetString() : null,
            isRefused ? json.GetProperty("at").GetInt32() : 0
        );
    }
}
