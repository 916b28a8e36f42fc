using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Samples.Cities;
using SurveyPlatform.Scoring;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Benchmarks;

/// <summary>What an analyst waits for: all scores of the fictional city's wave, with its responses repeated to a size.</summary>
internal sealed class WaveWork
{
    private readonly ResponseFrame frame;
    private readonly WavePlan plan;

    private WaveWork(ResponseFrame frame, WavePlan plan)
    {
        this.frame = frame;
        this.plan = plan;
    }

    /// <param name="responses">How many to make of the samples.</param>
    public static WaveWork Of(int responses)
    {
        var root = RepositoryRoot.Find();
        var city = City.ReadSeeds(root);
        var survey = JsonSerializer.Deserialize<Survey>(
            File.ReadAllBytes(Path.Combine(root, "seeds", "survey.json")),
            QuestionnaireJson.Options
        )!;
        var asked = new WavePlan(city.Questionnaire, city.Population, survey.Weighting, survey.Breakdowns)
        {
            Sampling = survey.Sampling,
            LeastBase = survey.LeastBase,
            Level = survey.Confidence,
        };
        byte[][] documents =
        [
            .. File.ReadLines(Path.Combine(root, "samples", "responses.ndjson"))
                .Select(line => Encoding.UTF8.GetBytes(JsonNode.Parse(line)!["answers"]!.ToJsonString())),
        ];
        var builder = new FrameBuilder(city.Questionnaire);
        for (var i = 0; i < responses; i++)
        {
            builder.Add(Guid.Empty, documents[i % documents.Length]);
        }

        return new WaveWork(builder.Build(), asked);
    }

    public WaveScores Score() => WaveScorer.Score(frame, plan);
}
