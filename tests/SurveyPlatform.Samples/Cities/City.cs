using System.Text.Json;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Samples.Cities;

/// <summary>The fictional city as the seed files tell it.</summary>
public sealed class City
{
    private City(string folder)
    {
        Areas = Read<AreaFile>(folder, "areas.json").ToTree();
        Population = Read<PopulationFrame>(folder, "population.json");
        Questionnaire = new PreparedQuestionnaire(Read<Questionnaire>(folder, "questionnaire.json"), [Areas]);
    }

    public AreaTree Areas { get; }

    public PopulationFrame Population { get; }

    public PreparedQuestionnaire Questionnaire { get; }

    /// <param name="root">The root of the repository.</param>
    /// <exception cref="JsonException">A seed file holds something else than it should.</exception>
    public static City ReadSeeds(string root) => new(Path.Combine(root, "seeds"));

    private static T Read<T>(string folder, string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(folder, file)), QuestionnaireJson.Options)
        ?? throw new JsonException($"'{file}' holds null.");
}
