using System.Diagnostics;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Reporting.Sheets;
using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests;

/// <summary>
/// Another program than the one that wrote it opens the workbook and prints it. To look at the pages, name a folder in
/// <c>SURVEY_TEST_KEEP</c>: workbooks and pages are kept there.
/// </summary>
public sealed class LibreOfficeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private string folder = string.Empty;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("summary-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Convert_WorkbooksOfEveryKind_PrintsThemAll()
    {
        var office = FindOffice();
        if (office is null)
        {
            Assert.Ignore("LibreOffice is not installed.");
        }

        Write("city", CityWave.Source());
        Write("city-en", CityWave.Source(LocalText.English));
        Write("small", SmallWave.Source());
        Write("empty", EmptyWave.Source());
        Write("many", ManyDistricts.Source(40));
        Write("hostile", SmallWave.Source("=1+1 😀 שלום ]]> " + HostileTexts.Long));

        var exit = await ConvertAsync(office);

        Keep();
        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.Zero);
            Assert.That(
                Directory.GetFiles(folder, "*.pdf").Select(page => new FileInfo(page).Length),
                Has.Exactly(6).GreaterThan(10_000)
            );
        });
    }

    private void Write(string name, SummarySource source)
    {
        using var file = File.Create(Path.Combine(folder, $"{name}.xlsx"));
        SummaryWorkbook.Write(source, file);
    }

    private async Task<int> ConvertAsync(string office)
    {
        // An own profile, so that an office that is open on the same desk is left alone.
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        string[] arguments =
        [
            $"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            .. Directory.GetFiles(folder, "*.xlsx"),
        ];
        using var conversion = Process.Start(
            new ProcessStartInfo(office, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        using var patience = new CancellationTokenSource(Patience);
        await conversion.WaitForExitAsync(patience.Token);
        return conversion.ExitCode;
    }

    private void Keep()
    {
        if (Environment.GetEnvironmentVariable("SURVEY_TEST_KEEP") is not { Length: > 0 } kept)
        {
            return;
        }

        foreach (var file in Directory.GetFiles(folder, "*.*"))
        {
            File.Copy(file, Path.Combine(kept, Path.GetFileName(file)), overwrite: true);
        }
    }

    private static string? FindOffice() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .SelectMany(path => new[] { Path.Combine(path, "soffice"), Path.Combine(path, "libreoffice") })
            .FirstOrDefault(File.Exists);
}
