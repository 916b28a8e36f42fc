using System.Reflection;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Reporting;
using SurveyPlatform.Reporting.Sheets;
using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Web.Supervision;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Writes the workbook of a scored wave.</summary>
internal sealed class SummaryDesk(ProjectDesk projects, QualityDesk quality, DisplayZone zone, TimeProvider clock)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<byte[]> WriteAsync(WaveReport report, CancellationToken ct)
    {
        var reviewed = await quality.ReviewAsync(report.Wave.Id, new ResponseQualityRules(), isExplained: false, ct);
        var source = new SummarySource
        {
            Survey = report.Survey,
            Wave = report.Wave,
            Questionnaire = report.Form.Questionnaire.Questionnaire,
            Version = report.Form.Version,
            ContentHash = report.Form.Hash,
            Scores = report.Scores,
            Quality = (reviewed as QualityResult.Reviewed)?.Quality,
            Projects = await projects.ListAsync(ct),
            GeneratedAt = clock.GetUtcNow(),
            SoftwareVersion = SoftwareVersion,
            Zone = zone.Zone,
            Language = LocalText.Chinese,
        };
        using var workbook = new MemoryStream();
        SummaryWorkbook.Write(source, workbook);
        return workbook.ToArray();
    }

    public static string FileNameOf(WaveReport report) =>
        WorkbookName.Of(report.Survey.Title.ToString(), report.Wave.Title.ToString());

    private static string SoftwareVersion =>
        typeof(SummaryDesk).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "0";
}
