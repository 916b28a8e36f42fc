using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Model.Tests.Surveys;

public sealed class WaveTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [TestCase(-1, null, WaveState.Planned)]
    [TestCase(0, null, WaveState.Open)]
    [TestCase(9, null, WaveState.Open)]
    [TestCase(10, null, WaveState.Closed)]
    [TestCase(4, 5, WaveState.Open)]
    [TestCase(5, 5, WaveState.Closed)]
    [TestCase(10, 20, WaveState.Closed)]
    public void StateAt_DaysAfterTheStart_IsAsPlannedOrClosedByHand(int day, int? closedByHand, WaveState expected)
    {
        var wave = new Wave
        {
            Id = Guid.NewGuid(),
            SurveyId = Guid.NewGuid(),
            Title = LocalText.InChinese("一"),
            QuestionnaireId = Guid.NewGuid(),
            QuestionnaireVersion = 1,
            OpensAt = Start,
            ClosesAt = Start.AddDays(10),
            ClosedAt = closedByHand is { } days ? Start.AddDays(days) : null,
        };

        Assert.That(wave.StateAt(Start.AddDays(day)), Is.EqualTo(expected));
    }
}
