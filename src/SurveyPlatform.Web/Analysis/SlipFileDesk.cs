using SurveyPlatform.Model.Slips;
using SurveyPlatform.Reporting;
using SurveyPlatform.Reporting.Slips;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Writes the Excel files of those who hand slips out.</summary>
internal sealed class SlipFileDesk(SlipDesk desk, DisplayZone zone, TimeProvider clock)
{
    /// <summary>How many slips came back from where, and every serial.</summary>
    public async Task<byte[]> WriteReturnsAsync(WaveProgress wave, string language, CancellationToken ct)
    {
        var trees = await desk.ListTreesAsync(wave.Wave, ct);
        var tally = await desk.CountAsync(wave.Wave.Id, ct);
        var slips = await desk.ListAsync(wave.Wave.Id, new SlipFilter(), ct);
        var places = tally!.Places.Select(row => new SlipPlace(
            row.Area,
            row.Name?.In(language),
            row.Kind,
            row.Counts.Used,
            row.Counts.Open,
            row.Counts.Void
        ));
        var lines = slips!.Select(slip => new SlipLine(
            SlipSerial.Grouped(slip.Serial),
            SlipTally.NameOf(slip.Area, trees)?.In(language),
            slip.Kind,
            slip.State
        ));
        using var file = new MemoryStream();
        SlipWorkbook.WriteReturns(SourceOf(wave, language), [.. places], [.. lines], file);
        return file.ToArray();
    }

    /// <summary>The links of people, which are told this once.</summary>
    /// <param name="wave">Whose slips they are.</param>
    /// <param name="issued">With their codes.</param>
    /// <param name="publicBase">Scheme and host under which residents reach this program.</param>
    /// <param name="language">Of the file.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<byte[]> WriteLinksAsync(
        WaveProgress wave,
        IReadOnlyList<IssuedSlip> issued,
        string publicBase,
        string language,
        CancellationToken ct
    )
    {
        var trees = await desk.ListTreesAsync(wave.Wave, ct);
        using var file = new MemoryStream();
        SlipWorkbook.WriteLinks(
            SourceOf(wave, language),
            [
                .. issued.Select(one => new AddresseeLine(
                    one.Slip.Addressee!,
                    SlipTally.NameOf(one.Slip.Area, trees)?.In(language),
                    SlipSerial.Grouped(one.Slip.Serial),
                    publicBase + one.Path
                )),
            ],
            file
        );
        return file.ToArray();
    }

    /// <summary>Who has not used the link that they were sent.</summary>
    public async Task<IReadOnlyList<AddresseeLine>> ListRemindersAsync(
        WaveProgress wave,
        string language,
        CancellationToken ct
    )
    {
        var trees = await desk.ListTreesAsync(wave.Wave, ct);
        var open = await desk.ListAsync(wave.Wave.Id, new SlipFilter(SlipKind.Personal, SlipState.Issued), ct);
        return
        [
            .. open!.Select(slip => new AddresseeLine(
                slip.Addressee!,
                SlipTally.NameOf(slip.Area, trees)?.In(language),
                SlipSerial.Grouped(slip.Serial),
                Link: null
            )),
        ];
    }

    public async Task<byte[]> WriteRemindersAsync(WaveProgress wave, string language, CancellationToken ct)
    {
        using var file = new MemoryStream();
        SlipWorkbook.WriteReminders(SourceOf(wave, language), await ListRemindersAsync(wave, language, ct), file);
        return file.ToArray();
    }

    private SlipSource SourceOf(WaveProgress wave, string language) =>
        new()
        {
            Survey = wave.Survey.Title.In(language),
            Wave = wave.Wave.Title.In(language),
            MadeAt = zone.ToLocal(clock.GetUtcNow()).DateTime,
            Language = language,
        };
}
