using System.Text;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Model.Tests.Responses;

public sealed class LeastTimeTests
{
    private static readonly PreparedQuestionnaire Asked = new(
        QuestionnaireJson.Read(
            Encoding.UTF8.GetBytes(
                """
                {
                  "schema": "questionnaire/1", "code": "time", "title": { "zh-CN": "卷", "en": "Q" },
                  "languages": ["zh-CN", "en"],
                  "scales": [{ "code": "two", "steps": [
                    { "value": 2, "label": { "zh-CN": "好", "en": "good" } },
                    { "value": 1, "label": { "zh-CN": "差", "en": "bad" } } ] }],
                  "sections": [{ "code": "one", "title": { "zh-CN": "节", "en": "S" }, "items": [
                    { "kind": "rating", "code": "road", "scale": "two",
                      "stem": { "zh-CN": "您对门前的道路满意吗？", "en": "Are you content with the road?" } },
                    { "kind": "matrix", "code": "hall", "scale": "two", "stem": { "zh-CN": "办事大厅", "en": "The hall" },
                      "rows": [{ "code": "speed", "label": { "zh-CN": "速度", "en": "Speed" } },
                               { "code": "tone", "label": { "zh-CN": "5G信号", "en": "5G signal" } }] },
                    { "kind": "longText", "code": "why", "stem": { "zh-CN": "意见", "en": "Remarks" } } ] }]
                }
                """
            )
        ),
        []
    );

    [Test]
    public void Of_AnswersInChinese_IsATapAndAReadingEach()
    {
        // road: ten characters, the question mark is not read: 0.4 + 10/20. speed: 0.4 + 2/20.
        // tone: one word "5G" and two characters: 0.4 + 1/15 + 2/20. why is blank.
        var expected = (0.4 + 0.5) + (0.4 + 0.1) + (0.4 + 1 / 15.0 + 0.1);

        Assert.That(LeastTime.Of(AllRated(), "zh-CN"), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Of_AnswersInEnglish_CountsWords() =>
        // Six words, one word, two words: 9/15, and three taps.
        Assert.That(LeastTime.Of(AllRated(), "en"), Is.EqualTo(3 * 0.4 + 9 / 15.0).Within(1e-12));

    [Test]
    public void Of_NothingAnswered_IsNothing() =>
        Assert.That(LeastTime.Of(AnswerSheet.Of(Asked, [new("why", Value.Missing)]), "en"), Is.Zero);

    [TestCase(0, true)]
    [TestCase(1, true, Description = "1.5 s at the most, and 1.8 s are needed")]
    [TestCase(2, false)]
    [TestCase(null, false, Description = "nothing measured it")]
    public void IsUndercut_ForgivesTheRoundingOfThePage(int? seconds, bool isUndercut) =>
        Assert.That(LeastTime.IsUndercut(seconds, AllRated(), "en"), Is.EqualTo(isUndercut));

    private static AnswerSheet AllRated() =>
        AnswerSheet.Of(
            Asked,
            [new("road", Value.Of(2.0)), new("hall.speed", Value.Of(1.0)), new("hall.tone", Value.Of(1.0))]
        );
}
