using System.Text;
using System.Text.Json;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Samples.Cities;

/// <summary>Writes a population frame with one cell a line, so that a change of one figure is a change of one line.</summary>
public static class PopulationWriter
{
    public static byte[] Write(PopulationFrame frame)
    {
        var text = new StringBuilder("{\n")
            .Append("  \"code\": ")
            .Append(Json(frame.Code))
            .Append(",\n  \"source\": ")
            .Append(Json(frame.Source))
            .Append(",\n  \"dimensions\": ")
            .Append(Json(frame.Dimensions))
            .Append(",\n  \"cells\": [\n    ")
            .AppendJoin(",\n    ", frame.Cells.Select(Json))
            .Append("\n  ]\n}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, QuestionnaireJson.Options);
}
