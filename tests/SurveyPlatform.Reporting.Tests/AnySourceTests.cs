using ClosedXML.Excel;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Reporting.Sheets;
using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests;

/// <summary>What holds of every workbook, whatever it is made from.</summary>
[TestFixtureSource(nameof(Sources))]
public sealed class AnySourceTests(SummarySource source)
{
    private WorkbookFile file = null!;

    [OneTimeSetUp]
    public void WriteOnce() => file = new WorkbookFile(source);

    [OneTimeTearDown]
    public void Close() => file.Dispose();

    public static IEnumerable<TestFixtureData> Sources()
    {
        var small = SmallWave.Source();
        yield return Named("small", small);
        yield return Named("small in English", small with { Language = LocalText.English });
        yield return Named("city", CityWave.Source());
        yield return Named("city in English", CityWave.Source(LocalText.English));
        yield return Named("nobody answered", EmptyWave.Source());
        yield return Named("no breakdowns", small with { Scores = small.Scores with { Breakdowns = [] } });
        yield return Named("no index", small with { Scores = small.Scores with { Nodes = [] } });
        yield return Named(
            "nothing at all",
            small with
            {
                Projects = [],
                Questionnaire = small.Questionnaire with { Scales = [], Sections = [] },
                Scores = EmptyWave.Source().Scores with { Breakdowns = [], Nodes = [], Distributions = [] },
            }
        );
        yield return Named("long titles", SmallWave.Source(HostileTexts.Long));
        yield return Named("many districts", ManyDistricts.Source(40));

        static TestFixtureData Named(string name, SummarySource source) =>
            new TestFixtureData(source).SetArgDisplayNames(name);
    }

    [Test]
    public void Write_PassesTheValidatorOfTheFormat()
    {
        Assert.That(file.Faults(), Is.Empty);
    }

    [Test]
    public void Write_PrintsNoNumberButTheSourcesOwnToTheLastBit()
    {
        var known = SourceNumbers.Of(source);
        var printed = file.Workbook.Worksheets.SelectMany(sheet => file.Numbers(sheet.Name).Values).ToHashSet();

        Assert.That(printed.Except(known), Is.Empty);
    }

    [Test]
    public void Write_HasNoFormulaNoErrorAndNoNumberThatIsNone()
    {
        var cells = file.Workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(cells.Where(cell => cell.HasFormula), Is.Empty);
            Assert.That(
                cells.Select(cell => cell.DataType).Distinct(),
                Is.SubsetOf([XLDataType.Text, XLDataType.Number])
            );
            Assert.That(cells.Where(cell => cell.GetString() is "NaN" or "Infinity" or "∞"), Is.Empty);
        });
    }

    [Test]
    public void Write_IsReadyForPaperAndScreen()
    {
        foreach (var sheet in file.Workbook.Worksheets)
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(sheet.PageSetup.PaperSize, Is.EqualTo(XLPaperSize.A4Paper), sheet.Name);
                Assert.That(sheet.PageSetup.PageOrientation, Is.EqualTo(XLPageOrientation.Landscape), sheet.Name);
                Assert.That(sheet.PageSetup.PagesWide, Is.AtLeast(1), sheet.Name);
                Assert.That(sheet.PageSetup.PrintAreas.Count(), Is.EqualTo(1), sheet.Name);
                Assert.That(sheet.PageSetup.PrintAreas.Single().Contains(sheet.LastCellUsed()), sheet.Name);
                Assert.That(
                    sheet.PageSetup.Footer.Center.GetText(XLHFOccurrence.OddPages),
                    Does.Contain("&P"),
                    sheet.Name
                );
                Assert.That(
                    sheet.Columns(1, sheet.LastColumnUsed().ColumnNumber()).Select(column => column.Width),
                    Is.All.InRange(3, 110),
                    sheet.Name
                );
                Assert.That(
                    sheet.Rows(1, sheet.LastRowUsed().RowNumber()).Select(row => row.Height),
                    Is.All.InRange(4, 409),
                    sheet.Name
                );
            }
        }
    }
}
