using System.Diagnostics;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests;

public sealed class SummaryWorkbookTests
{
    [TestCase(LocalText.Chinese)]
    [TestCase(LocalText.English)]
    public void Write_CityWave_PassesTheValidatorOfTheFormat(string language)
    {
        using var file = new WorkbookFile(CityWave.Source(language));
        File.WriteAllBytes($"/tmp/look/city-{language}.xlsx", file.Bytes);
        Assert.That(file.Faults(), Is.Empty);
    }
}
