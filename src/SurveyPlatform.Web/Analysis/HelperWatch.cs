using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Watches what comes in from helpers, so that a supervisor sees who invents responses.</summary>
internal sealed class HelperWatch(WaveReader reader, HelperDesk helpers, IssueGate gate)
{
    /// <summary>Null where there is no such wave.</summary>
    public async Task<HelperOverview?> FindAsync(Guid waveId, CancellationToken ct)
    {
        if (await helpers.ListAsync(waveId, ct) is not { } listed || await reader.FindAsync(waveId, ct) is not { } wave)
        {
            return null;
        }

        var figures = WaveAssistance.Of(wave.Frame, wave.Form.Questionnaire);
        var trees = await gate.ListTreesAsync(wave.Wave, ct);
        return new HelperOverview(
            figures[0],
            [
                .. listed.Select(helper => new HelperLine(
                    helper,
                    SlipTally.NameOf(helper.Area, trees),
                    figures.FirstOrDefault(one => string.Equals(one.Helper, helper.Code, StringComparison.Ordinal))
                )),
            ]
        );
    }
}
