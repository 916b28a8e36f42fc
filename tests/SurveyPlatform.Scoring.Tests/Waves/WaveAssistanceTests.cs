using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>What a supervisor sees of each helper.</summary>
public sealed class WaveAssistanceTests
{
    private const string Equal = """{ "a": 3, "b": 3 }""";
    private const string Mixed = """{ "a": 3, "b": 1 }""";
    private const string Unrated = """{ "a": 3, "b": null }""";

    [Test]
    public void Of_HelpersAndRespondents_HoldsEachAgainstAll()
    {
        var figures = SmallWave.Watch(
            (Mixed, 300, AnswerMode.FaceToFace, "云03"),
            (Equal, 20, AnswerMode.Paper, "中01"),
            (Equal, 40, AnswerMode.Paper, "中01"),
            (Unrated, null, AnswerMode.Helped, "中01"),
            (Mixed, 200, AnswerMode.SelfCompleted, null),
            (Mixed, 0, null, null)
        );

        // All: times 20, 40, 200, 300 (0 is no time) → 120; of five with two ratings two are straight.
        // 中01: times 20, 40 → 30; of two with two ratings both are. 云03: none of one.
        Assert.Multiple(() =>
        {
            Assert.That(figures.Select(one => one.Helper), Is.EqualTo(new[] { null, "中01", "云03" }));
            Assert.That(figures.Select(one => one.Responses), Is.EqualTo(new[] { 6, 3, 1 }));
            Assert.That(figures.Select(one => one.MedianSeconds), Is.EqualTo(new double?[] { 120, 30, 300 }));
            Assert.That(figures.Select(one => one.StraightLiners), Is.EqualTo(new double?[] { 0.4, 1, 0 }));
            Assert.That(
                figures[1].ByMode,
                Is.EquivalentTo(new Dictionary<AnswerMode, int> { [AnswerMode.Paper] = 2, [AnswerMode.Helped] = 1 })
            );
        });
    }

    [Test]
    public void Of_NoTimeAndNoRating_HasNeitherMedianNorShare()
    {
        var figures = SmallWave.Watch((Unrated, null, AnswerMode.Helped, "云03"));
        Assert.That((figures[1].MedianSeconds, figures[1].StraightLiners), Is.EqualTo(((double?)null, (double?)null)));
    }

    [Test]
    public void Of_NoResponse_IsTheFiguresOfAllAlone() =>
        Assert.That(
            SmallWave.Watch().Select(one => (one.Helper, one.Responses)),
            Is.EqualTo(new[] { ((string?)null, 0) })
        );
}
