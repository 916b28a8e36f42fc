using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Samples.Cities;

namespace SurveyPlatform.Model.Tests.Seeds;

public sealed class SeedFilesTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "seeds");

    private readonly AreaTree areas = Read<AreaFile>("areas.json").ToTree();
    private readonly Questionnaire questionnaire = Read<Questionnaire>("questionnaire.json");
    private readonly PopulationFrame population = Read<PopulationFrame>("population.json");
    private readonly IReadOnlyList<Project> projects = Read<IReadOnlyList<Project>>("projects.json");

    [Test]
    public void Folder_HoldsNothingThatTheseTestsDoNotRead() =>
        Assert.That(
            Directory.GetFiles(Folder).Select(Path.GetFileName),
            Is.EquivalentTo([
                "areas.json",
                "observation-points.json",
                "population.json",
                "projects.json",
                "questionnaire.json",
                "survey.json",
                "wave.json",
            ])
        );

    [Test]
    public void Areas_AreOneCityOfTenDistrictsWithSixToTwelveTownshipsEach()
    {
        var districts = areas.AtLevel(1).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(districts, Has.Count.EqualTo(10));
            Assert.That(districts.Select(district => areas.ChildrenOf(district.Code).Count()), Is.All.InRange(6, 12));
            Assert.That(districts.Select(district => district.Code), Is.All.Match("^[0-9]{6}$"));
            Assert.That(
                areas.AtLevel(2).Select(township => township.Code[..6]),
                Is.EqualTo(areas.AtLevel(2).Select(township => township.Parent))
            );
            Assert.That(areas.AtLevel(2).Select(township => township.Code), Is.All.Match("^[0-9]{9}$"));
            Assert.That(areas.Areas.Select(area => area.Name.In(LocalText.Chinese)), Is.Unique);
            Assert.That(areas.Areas.Select(area => area.Name), Is.All.Matches<LocalText>(IsWhole));
        });
    }

    [Test]
    public void Questionnaire_Reviewed_HasNoFault() =>
        Assert.That(QuestionnaireReview.Review(questionnaire, [areas]), Is.Empty);

    [Test]
    public void Questionnaire_AsksEveryKindOfItemThatThereIs()
    {
        var kinds = typeof(Item).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType);

        Assert.That(questionnaire.Items.Select(item => item.GetType()).Distinct(), Is.EquivalentTo(kinds));
    }

    [Test]
    public void Questionnaire_TagsWhatScoringLooksFor() =>
        Assert.That(
            questionnaire.Items.SelectMany(item => item.Tags),
            Is.EqualTo(["area", "residence", "sex", "ageband", "occupation", "overall", "nps"])
        );

    [Test]
    public void Index_RestsOnTheRatingOfEachProject_WithUnequalWeights()
    {
        var nodes = questionnaire.Index!.Walk().ToList();
        var leaves = nodes.FindAll(node => node.Item is not null);

        Assert.Multiple(() =>
        {
            Assert.That(leaves.Select(leaf => leaf.Project), Is.EquivalentTo(projects.Select(project => project.Code)));
            Assert.That(leaves.Select(leaf => leaf.Item), Is.EqualTo(leaves.Select(leaf => $"rate_{leaf.Code}")));
            Assert.That(leaves.Select(leaf => leaf.Project), Is.EqualTo(leaves.Select(leaf => $"2026-{leaf.Code}")));
            Assert.That(nodes.FindAll(node => node.Children.Count > 0), Has.Count.EqualTo(4));
            Assert.That(leaves.Select(leaf => leaf.Weight).Distinct().Count(), Is.GreaterThan(1));
        });
    }

    [Test]
    public void Scale_CountsTheTwoBestStepsAsSatisfied_AndOffersDontKnow()
    {
        var scale = questionnaire.Scales.Single();

        Assert.Multiple(() =>
        {
            Assert.That(scale.Steps.Select(step => step.Value), Is.EqualTo([5, 4, 3, 2, 1]));
            Assert.That(scale.Steps.Where(step => step.IsSatisfied).Select(step => step.Value), Is.EqualTo([5, 4]));
            Assert.That(scale.NonAnswers.Select(other => other.Kind), Is.EqualTo([NonAnswer.DontKnow]));
        });
    }

    [Test]
    public void Projects_AreTenOfOneYear_InBothLanguages() =>
        Assert.Multiple(() =>
        {
            Assert.That(projects, Has.Count.EqualTo(10));
            Assert.That(projects.Select(project => project.Code), Is.Unique);
            Assert.That(projects.Select(project => project.Year), Is.All.EqualTo(2026));
            Assert.That(
                projects.SelectMany(project =>
                    new[] { project.Title, project.Subject, project.Department, project.Goal }
                ),
                Is.All.Matches<LocalText>(IsWhole)
            );
        });

    [Test]
    public void ObservationPoints_AreTenOfFiveKinds_InTownshipsOfTheCity()
    {
        var points = Read<IReadOnlyList<ObservationPoint>>("observation-points.json");
        var townships = areas.AtLevel(2).Select(area => area.Code).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(points, Has.Count.EqualTo(10));
            Assert.That(points.Select(point => point.Code), Is.Unique);
            Assert.That(
                points.Select(point => point.Kind).Distinct(),
                Is.EquivalentTo(Enum.GetValues<ObservationKind>())
            );
            Assert.That(points.Select(point => point.Area), Is.SubsetOf(townships));
            Assert.That(points.Select(point => point.Name), Is.All.Matches<LocalText>(IsWhole));
        });
    }

    [Test]
    public void Population_CountsEveryKindOfResidentOnce()
    {
        var kinds =
            from district in areas.AtLevel(1)
            from residence in ChoicesOf("residence")
            from sex in ChoicesOf("sex")
            from band in ChoicesOf("ageband")
            select string.Join('|', district.Code, residence, sex, band);

        Assert.Multiple(() =>
        {
            Assert.That(population.Dimensions, Is.EqualTo(["area", "residence", "sex", "ageband"]));
            Assert.That(population.Cells, Has.Count.EqualTo(240));
            Assert.That(population.Cells.Select(cell => string.Join('|', cell.Key)), Is.EquivalentTo(kinds));
            Assert.That(population.Cells.Select(cell => cell.Count), Is.All.Positive);
            Assert.That(population.Cells.Sum(cell => cell.Count), Is.EqualTo(2_600_000).Within(50_000));
        });
    }

    [Test]
    public void Population_IsWhatTheGeneratorMakes() =>
        Assert.That(
            File.ReadAllBytes(Path.Combine(Folder, "population.json")),
            Is.EqualTo(PopulationWriter.Write(CityPopulation.Make()))
        );

    [Test]
    public void Survey_WeightsAndBreaksDownByWhatIsAsked()
    {
        var survey = Read<Survey>("survey.json");
        var tags = questionnaire.Items.SelectMany(item => item.Tags).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(survey.Slug, Is.EqualTo("minsheng"));
            Assert.That(survey.Title, Is.EqualTo(questionnaire.Title));
            Assert.That(IsWhole(survey.Commissioner));
            Assert.That(survey.Population, Is.Null);
            Assert.That(survey.Breakdowns, Is.SubsetOf(tags));
            Assert.That(
                survey.Weighting!.PostStrata.Select(set => population.Collapse(set).Count),
                Is.EqualTo([240, 120, 60, 10, 1])
            );
        });
    }

    [Test]
    public void Wave_IsOpenOnTheDayItIsLoaded()
    {
        var wave = Read<WaveFile>("wave.json");

        Assert.Multiple(() =>
        {
            Assert.That(wave.OpenedDaysAgo, Is.Positive);
            Assert.That(wave.OpenForDays, Is.GreaterThan(wave.OpenedDaysAgo));
            Assert.That(wave.Id, Is.Not.EqualTo(wave.QuestionnaireId));
            Assert.That(IsWhole(wave.Title));
        });
    }

    private static bool IsWhole(LocalText? text) =>
        text is not null && text.Has(LocalText.Chinese) && text.Has(LocalText.English);

    private IEnumerable<string> ChoicesOf(string tag) =>
        ((ChoiceItem)questionnaire.FindTagged(tag)!).Choices.Select(choice => choice.Code);

    private static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(Folder, file)), QuestionnaireJson.Options)!;
}
