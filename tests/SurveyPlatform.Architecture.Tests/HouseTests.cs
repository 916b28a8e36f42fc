using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using Microsoft.AspNetCore.Identity;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Reporting;
using SurveyPlatform.Scoring;
using SurveyPlatform.Storage.Databases;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SurveyPlatform.Architecture.Tests;

/// <summary>The walls of the house: what may know what.</summary>
public sealed class HouseTests
{
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssemblies(
            typeof(Questionnaire).Assembly,
            typeof(WaveScorer).Assembly,
            typeof(SummaryWorkbook).Assembly,
            typeof(Migrator).Assembly,
            typeof(Program).Assembly
        )
        .Build();

    /// <summary>Mere computing, though its namespace holds what reads cookies too.</summary>
    private static readonly IReadOnlyList<System.Type> PasswordHashing =
    [
        typeof(IPasswordHasher<>),
        typeof(PasswordHasher<>),
        typeof(PasswordVerificationResult),
    ];

    [Test]
    public void House_IsLoaded_WithAllItsRooms()
    {
        // A rule about a room that nobody loaded holds of nothing.
        var namespaces = House.Types.Select(type => type.Namespace.FullName).ToHashSet(StringComparer.Ordinal);
        Assert.That(
            namespaces,
            Is.SupersetOf(
                new[]
                {
                    "SurveyPlatform.Model.Expressions",
                    "SurveyPlatform.Scoring.Estimates",
                    "SurveyPlatform.Reporting.Sheets",
                    "SurveyPlatform.Storage.Responses",
                    "SurveyPlatform.Web.Fieldwork",
                    "SurveyPlatform.Web.Api",
                    "SurveyPlatform.Web.Resident",
                    "SurveyPlatform.Web.Console",
                }
            )
        );
    }

    [Test]
    public void Rooms_FormNoCircle() =>
        Hold(SliceRuleDefinition.Slices().MatchingWithPackages("SurveyPlatform.(**)").Should().BeFreeOfCycles());

    [TestCase("SurveyPlatform.Model", @"SurveyPlatform\.(Scoring|Reporting|Storage|Web).*")]
    [TestCase("SurveyPlatform.Scoring", @"SurveyPlatform\.(Reporting|Storage|Web).*")]
    [TestCase("SurveyPlatform.Reporting", @"SurveyPlatform\.(Storage|Web).*")]
    [TestCase("SurveyPlatform.Storage", @"SurveyPlatform\.(Scoring|Reporting|Web).*")]
    public void Projects_LookOneWayOnly(string project, string others) => HoldApart(Room(project), others);

    [Test]
    public void Model_UsesNoPackage() =>
        HoldApart(
            Room("SurveyPlatform.Model"),
            @"(Dapper|Microsoft\.Data|Npgsql|ClosedXML|DocumentFormat|MathNet|FluentValidation|Microsoft\.AspNetCore).*"
        );

    [TestCase(@"(Dapper|Microsoft\.Data\.Sqlite|Npgsql)(\..*)?", "SurveyPlatform.Storage")]
    [TestCase(@"(ClosedXML|DocumentFormat\.OpenXml)(\..*)?", "SurveyPlatform.Reporting")]
    [TestCase(@"MathNet\.Numerics(\..*)?", "SurveyPlatform.Scoring")]
    [TestCase(@"FluentValidation(\..*)?", "SurveyPlatform.Web.Api")]
    [TestCase(@"QRCoder(\..*)?", "SurveyPlatform.Web.Console")]
    public void Packages_StayBehindTheirWall(string package, string room) =>
        Hold(
            Types()
                .That()
                .ResideInNamespaceMatching(@"SurveyPlatform\..*")
                .And()
                .DoNotResideInNamespaceMatching(Below(room))
                .And()
                .AreNot(typeof(Program))
                .Should()
                .NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching($"^{package}$"))
        );

    [TestCase("SurveyPlatform.Web.Api", @"SurveyPlatform\.Web\.(Resident|Console)")]
    [TestCase("SurveyPlatform.Web.Resident", @"SurveyPlatform\.Web\.(Api|Console)")]
    [TestCase("SurveyPlatform.Web.Console", @"SurveyPlatform\.Web\.(Api|Resident)")]
    public void Doors_DoNotKnowEachOther(string door, string others) => HoldApart(Room(door), $@"^{others}(\..*)?$");

    [TestCase("SurveyPlatform.Web.Fieldwork")]
    [TestCase("SurveyPlatform.Web.Analysis")]
    [TestCase("SurveyPlatform.Web.Keeping")]
    [TestCase("SurveyPlatform.Web.Supervision")]
    [TestCase("SurveyPlatform.Web.Accounts")]
    public void UseCases_KnowNothingOfHttp(string room) =>
        Hold(
            Types()
                .That()
                .Are(Room(room))
                .Should()
                .NotDependOnAny(
                    Types(includeReferenced: true)
                        .That()
                        .ResideInNamespaceMatching(@"^Microsoft\.AspNetCore(\..*)?$")
                        .And()
                        .AreNot(PasswordHashing)
                )
        );

    [TestCase("SurveyPlatform.Web.Fieldwork")]
    [TestCase("SurveyPlatform.Web.Analysis")]
    [TestCase("SurveyPlatform.Web.Keeping")]
    [TestCase("SurveyPlatform.Web.Supervision")]
    [TestCase("SurveyPlatform.Web.Accounts")]
    public void UseCases_KnowNoDoor(string room) =>
        HoldApart(Room(room), @"^SurveyPlatform\.Web\.(Api|Resident|Console|Hosting)(\..*)?$");

    [TestCase("SurveyPlatform.Web.Api")]
    [TestCase("SurveyPlatform.Web.Resident")]
    [TestCase("SurveyPlatform.Web.Console")]
    public void Doors_SendNoSql(string door) =>
        Hold(
            Types()
                .That()
                .Are(Room(door))
                .Should()
                .NotDependOnAny(
                    Classes()
                        .That()
                        .HaveNameEndingWith("Store")
                        .And()
                        .ResideInNamespaceMatching(@"SurveyPlatform\.Storage\..*")
                )
        );

    private static IObjectProvider<IType> Room(string name) => Types().That().ResideInNamespaceMatching(Below(name));

    private static string Below(string room) => $@"^{room.Replace(".", @"\.", StringComparison.Ordinal)}(\..*)?$";

    private static void HoldApart(IObjectProvider<IType> room, string others) =>
        Hold(
            Types()
                .That()
                .Are(room)
                .Should()
                .NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(others))
        );

    private static void Hold(IArchRule rule)
    {
        var broken = rule.Evaluate(House).Where(result => !result.Passed).Select(result => result.Description).ToList();
        Assert.That(broken, Is.Empty, string.Join('\n', broken));
    }
}
