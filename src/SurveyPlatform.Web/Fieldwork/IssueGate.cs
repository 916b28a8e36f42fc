using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Looks whether codes can be issued for a wave and for places.</summary>
internal sealed class IssueGate(WaveStore waves, FormCatalogue forms, TimeProvider clock)
{
    /// <param name="waveId">Of the wave.</param>
    /// <param name="areas">The codes of the places, null where a code is for none.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Null where nothing stands against it.</returns>
    public async Task<IssueRefusal?> FindRefusalAsync(Guid waveId, IEnumerable<string?> areas, CancellationToken ct)
    {
        if (await waves.FindAsync(waveId, ct) is not { } wave)
        {
            return new IssueRefusal.UnknownWave();
        }

        if (wave.StateAt(clock.GetUtcNow()) is WaveState.Closed)
        {
            return new IssueRefusal.WaveClosed(wave);
        }

        var trees = await ListTreesAsync(wave, ct);
        var unknown = areas
            .OfType<string>()
            .Where(code => trees.All(tree => tree.IndexOf(code) < 0))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return unknown.Count > 0 ? new IssueRefusal.UnknownPlaces(unknown) : null;
    }

    /// <summary>The places that codes of a wave can be for: those that its questionnaire asks for.</summary>
    public async Task<IReadOnlyList<AreaTree>> ListTreesAsync(Wave wave, CancellationToken ct)
    {
        var form = await forms.GetAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct);
        return [.. form.Questionnaire.Context.Areas.Values];
    }
}
