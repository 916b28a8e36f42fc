using System.Text;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Tests.Questionnaires;

namespace SurveyPlatform.Model.Tests.Frames;

/// <summary>Mode and helper divide respondents as an item of the questionnaire would.</summary>
public sealed class AssistanceColumnsTests
{
    private static readonly (AnswerMode? Mode, string? Helper)[] Rows =
    [
        (AnswerMode.FaceToFace, "云03"),
        (AnswerMode.SelfCompleted, null),
        (null, null),
        (AnswerMode.Paper, "中01"),
        (AnswerMode.Helped, "云03"),
    ];

    [Test]
    public void FindDimension_OfModes_HasAllOfThemAndLeavesOutWhatNobodySaid()
    {
        var dimension = Build(Rows).FindDimension("mode")!;
        Assert.Multiple(() =>
        {
            Assert.That(
                dimension.Groups.Select(group => group.Code),
                Is.EqualTo(new[] { "selfCompleted", "helped", "faceToFace", "telephone", "paper" })
            );
            Assert.That(dimension.GroupOf, Is.EqualTo(new[] { 2, 0, -1, 4, 1 }));
        });
    }

    [Test]
    public void FindDimension_OfHelpers_IsInTheOrderOfTheirCodesWhoeverCameFirst()
    {
        var dimension = Build(Rows).FindDimension("helper")!;
        Assert.Multiple(() =>
        {
            Assert.That(dimension.Groups.Select(group => group.Code), Is.EqualTo(new[] { "中01", "云03" }));
            Assert.That(dimension.GroupOf, Is.EqualTo(new[] { 1, -1, -1, 0, 1 }));
        });
    }

    [Test]
    public void FindDimension_OfWhatNoResponseHas_IsNull()
    {
        var frame = Build([(null, null), (null, null)]);
        Assert.Multiple(() =>
        {
            Assert.That(frame.FindDimension("mode"), Is.Null);
            Assert.That(frame.FindDimension("helper"), Is.Null);
            Assert.That(frame.DividingTags, Does.Not.Contain("mode").And.Not.Contain("helper"));
        });
        Assert.That(Build(Rows).DividingTags.TakeLast(2), Is.EqualTo(new[] { "mode", "helper" }));
    }

    [Test]
    public void Keep_SomeRows_KeepsTheirModesAndHelpers()
    {
        var kept = Build(Rows).Keep([1, 3]).Assistance;
        Assert.Multiple(() =>
        {
            Assert.That((kept.ModeAt(0), kept.HelperAt(0)), Is.EqualTo((Rows[1].Mode, Rows[1].Helper)));
            Assert.That((kept.ModeAt(1), kept.HelperAt(1)), Is.EqualTo((Rows[3].Mode, Rows[3].Helper)));
        });
    }

    [Test]
    public void Build_WhileItGoesOnGrowing_LeavesTheEarlierFrameAsItWas()
    {
        var builder = new FrameBuilder(Drafts.Prepared);
        builder.Add(Guid.NewGuid(), "{}"u8, mode: AnswerMode.Helped, helper: "云03");
        var earlier = builder.Build();
        builder.Add(Guid.NewGuid(), "{}"u8, mode: AnswerMode.Helped, helper: "中01");
        Assert.That(earlier.Assistance.Helpers, Is.EqualTo(new[] { "云03" }));
        Assert.That(builder.Build().Assistance.Helpers, Has.Count.EqualTo(2));
    }

    private static ResponseFrame Build(IEnumerable<(AnswerMode? Mode, string? Helper)> rows)
    {
        var builder = new FrameBuilder(Drafts.Prepared);
        foreach (var (mode, helper) in rows)
        {
            builder.Add(Guid.NewGuid(), Encoding.UTF8.GetBytes("{}"), mode: mode, helper: helper);
        }

        return builder.Build();
    }
}
