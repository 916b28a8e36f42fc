using System.Text.Json;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Areas;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Supervision;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>
/// Puts the fictional city on file: its areas and projects, the questionnaire, a survey with one open wave, and responses
/// spread over the days since the wave opened. Loading twice changes nothing.
/// </summary>
internal sealed class SeedLoader(
    AreaStore areas,
    SupervisionStore supervision,
    QuestionnaireDesk questionnaires,
    SurveyStore surveys,
    WaveStore waves,
    ResponseStore responses,
    FormCatalogue forms,
    TimeProvider clock
)
{
    /// <summary>Where the files of the repository's <c>seeds</c> and <c>samples</c> folders lie beside the program.</summary>
    private static readonly string Folder = AppContext.BaseDirectory;

    public async Task<SeededSurvey> LoadAsync(CancellationToken ct)
    {
        var tree = Read<AreaTreeSeed>("areas.json");
        await areas.AddAsync(new AreaTree(tree.Code, tree.Areas), ct);
        foreach (var project in Read<IReadOnlyList<Project>>("projects.json"))
        {
            await supervision.AddAsync(project, ct);
        }

        foreach (var point in Read<IReadOnlyList<ObservationPoint>>("observation-points.json"))
        {
            await supervision.AddAsync(point, ct);
        }

        var survey = Read<Survey>("survey.json") with { Population = Read<PopulationFrame>("population.json") };
        await surveys.AddAsync(survey, ct);
        var wave = await AddWaveAsync(survey, ct);
        var filed = await FileResponsesAsync(wave, ct);
        return new SeededSurvey(survey.Slug, filed);
    }

    private async Task<Wave> AddWaveAsync(Survey survey, CancellationToken ct)
    {
        var seed = Read<WaveSeed>("wave.json");
        if (await waves.FindAsync(seed.Id, ct) is { } onFile)
        {
            return onFile;
        }

        await questionnaires.AddAsync(seed.QuestionnaireId, Read<Questionnaire>("questionnaire.json"), ct);
        if (await questionnaires.PublishAsync(seed.QuestionnaireId, ct) is not PublishResult.Published(var version))
        {
            throw new InvalidOperationException("The questionnaire among the seeds cannot be published.");
        }

        var opensAt = clock.GetUtcNow().AddDays(-seed.OpenedDaysAgo);
        var wave = new Wave
        {
            Id = seed.Id,
            SurveyId = survey.Id,
            Title = seed.Title,
            QuestionnaireId = seed.QuestionnaireId,
            QuestionnaireVersion = version.Version,
            OpensAt = opensAt,
            ClosesAt = opensAt.AddDays(seed.OpenForDays),
        };
        await waves.AddAsync(wave, ct);
        return wave;
    }

    private async Task<int> FileResponsesAsync(Wave wave, CancellationToken ct)
    {
        var form = (await forms.GetAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct)).Questionnaire;
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder, "samples", "responses.ndjson"), ct);
        var sofar = clock.GetUtcNow() - wave.OpensAt;
        var filed = new List<Response>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var sample = JsonSerializer.Deserialize<SampleResponse>(lines[i], SampleResponse.Json)!;
            var reviewed = ResponseReview.Review(AnswerSheet.Of(form, sample.Answers));
            if (!reviewed.IsFit)
            {
                throw new InvalidOperationException($"Sample {i + 1} does not fit: {reviewed.Faults[0]}.");
            }

            filed.Add(
                new Response
                {
                    Id = sample.ResponseId,
                    WaveId = wave.Id,
                    Channel = Channel.Web,
                    Language = sample.Language,
                    Seconds = sample.Seconds,
                    Mode = AnswerMode.SelfCompleted,
                    Answers = AnswerJson.Write(reviewed.Kept),
                    Receipt = ReceiptCode.Draw(),
                    FiledAt = wave.OpensAt + (sofar * i / lines.Length),
                }
            );
        }

        var filings = await responses.FileAllAsync(filed, ct);
        return filings.Count(filing => filing is Filing.Filed);
    }

    private static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(Folder, "seeds", file)), QuestionnaireJson.Options)
        ?? throw new InvalidOperationException($"seeds/{file} holds nothing.");
}
