using System.Text;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Tests.Questionnaires;

namespace SurveyPlatform.Model.Tests.Frames;

public sealed class FrameBuilderTests
{
    [Test]
    public void Build_FiveKindsOfCell_KeepsThemApart()
    {
        var frame = Build(
            """{ "sex": "f", "road": 5 }""",
            """{ "sex": "x", "road": "dontKnow" }""",
            """{ "sex": "m", "road": null }""",
            """{ "sex": "m" }"""
        );

        Assert.Multiple(() =>
        {
            Assert.That(
                States(frame, "road"),
                Is.EqualTo(new[] { CellState.Valid, CellState.DontKnow, CellState.Missing, CellState.NotShown })
            );
            Assert.That(
                States(frame, "sex"),
                Is.EqualTo(new[] { CellState.Valid, CellState.Refused, CellState.Valid, CellState.Valid })
            );
        });
    }

    [Test]
    public void Build_SeveralChoices_RemembersEach()
    {
        var column = (MultipleColumn)
            Build("""{ "improve": ["a", "none"] }""", """{ "improve": null }""", "{}").FindColumn("improve")!;

        Assert.Multiple(() =>
        {
            Assert.That(
                new[] { column.Chose(0, 0), column.Chose(0, 1), column.Chose(0, 2) },
                Is.EqualTo(new[] { true, false, true })
            );
            Assert.That(column.StateAt(1), Is.EqualTo(CellState.Missing));
            Assert.That(column.StateAt(2), Is.EqualTo(CellState.NotShown));
        });
    }

    [TestCase("""{ "sex": "f", "people": 3, "road": 2 }""", "road")]
    [TestCase("""{ "sex": "f", "road": "5" }""", "road")]
    [TestCase("""{ "sex": "f", "place": "99" }""", "place")]
    [TestCase("""{ "sex": "f", "improve": ["a", "z"] }""", "improve")]
    [TestCase("""{ "sex": "f", "sex": "m" }""", "sex")]
    [TestCase("""{ "sex": "f", "colour": 1 }""", "colour")]
    [TestCase("""{ "sex": "f", """, "cannot be read")]
    public void Build_ResponseThatCannotBeRead_IsLeftOutWholeAndTheRestStays(string damaged, string reason)
    {
        var id = Guid.NewGuid();
        var builder = new FrameBuilder(Drafts.Prepared);
        builder.Add(Guid.NewGuid(), Utf8("""{ "sex": "m", "road": 1, "people": 2, "word": "好" }"""));
        builder.Add(id, Utf8(damaged));
        builder.Add(Guid.NewGuid(), Utf8("""{ "sex": "f", "road": 3, "people": 4, "word": null }"""));
        var frame = builder.Build();

        Assert.Multiple(() =>
        {
            Assert.That(frame.Count, Is.EqualTo(2));
            Assert.That(frame.Columns.Select(column => column.Count), Is.All.EqualTo(2));
            Assert.That(frame.LeftOut.Single().ResponseId, Is.EqualTo(id));
            Assert.That(frame.LeftOut.Single().Reason, Does.Contain(reason));
            Assert.That(((NumberColumn)frame.FindColumn("people")!).Values.ToArray(), Is.EqualTo(new[] { 2.0, 4.0 }));
        });
    }

    [Test]
    public void Build_WhileResponsesGoOnComing_LeavesEarlierFramesAsTheyWere()
    {
        var builder = new FrameBuilder(Drafts.Prepared);
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        builder.Add(
            one,
            Utf8("""{ "sex": "m", "road": 1, "people": 2, "word": "好", "improve": ["a"], "place": "111" }"""),
            90
        );
        var earlier = builder.Build();
        builder.Add(Guid.NewGuid(), Utf8("""{ "sex": "f", "road": "much" }"""));
        builder.Add(two, Utf8("""{ "sex": "f", "road": 5, "people": 4 }"""));
        var later = builder.Build();

        Assert.Multiple(() =>
        {
            Assert.That(earlier.Count, Is.EqualTo(1));
            Assert.That(earlier.Columns.Select(column => column.Count), Is.All.EqualTo(1));
            Assert.That(earlier.LeftOut, Is.Empty);
            Assert.That(((TextColumn)earlier.FindColumn("word")!).Texts.ToArray(), Is.EqualTo(new[] { "好" }));
            Assert.That(later.Count, Is.EqualTo(2));
            Assert.That(later.LeftOut, Has.Count.EqualTo(1));
            Assert.That(later.ResponseIds.ToArray(), Is.EqualTo(new[] { one, two }));
            Assert.That(later.Seconds.ToArray(), Is.EqualTo(new[] { 90, double.NaN }));
            Assert.That(States(later, "place"), Is.EqualTo(new[] { CellState.Valid, CellState.NotShown }));
        });
    }

    [Test]
    public void FindDimension_OfPlaces_DividesByDistrictAndByTownship()
    {
        var frame = Build(
            """{ "place": "111" }""",
            """{ "place": "122" }""",
            """{ "place": "121" }""",
            """{ "place": null }"""
        );
        var districts = frame.FindDimension("area")!;
        var townships = frame.FindDimension("area", areaLevel: 2)!;

        Assert.Multiple(() =>
        {
            Assert.That(districts.Groups.Select(group => group.Code), Is.EqualTo(new[] { "11", "12" }));
            Assert.That(districts.GroupOf, Is.EqualTo(new[] { 0, 1, 1, -1 }));
            Assert.That(townships.GroupOf, Is.EqualTo(new[] { 0, 2, 1, -1 }));
        });
    }

    [Test]
    public void FindDimension_OfChoices_LeavesOutWhoWouldRatherNotSay()
    {
        var sexes = Build("""{ "sex": "f" }""", """{ "sex": "x" }""", """{ "sex": "m" }""").FindDimension("sex")!;

        Assert.Multiple(() =>
        {
            Assert.That(sexes.Groups.Select(group => group.Code), Is.EqualTo(new[] { "m", "f" }));
            Assert.That(sexes.GroupOf, Is.EqualTo(new[] { 1, -1, 0 }));
        });
    }

    private static ResponseFrame Build(params string[] answers)
    {
        var builder = new FrameBuilder(Drafts.Prepared);
        foreach (var document in answers)
        {
            builder.Add(Guid.NewGuid(), Utf8(document));
        }

        return builder.Build();
    }

    private static CellState[] States(ResponseFrame frame, string field)
    {
        var column = frame.FindColumn(field)!;
        return [.. Enumerable.Range(0, frame.Count).Select(column.StateAt)];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
