using System.Text.Json;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Tests.Questionnaires;

namespace SurveyPlatform.Model.Tests.Responses;

public sealed class ResponseReviewTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new ValueJson() } };

    [Test]
    public void Review_FitAnswers_AreKeptInTheOrderOfTheQuestionnaire()
    {
        var reviewed = Review(
            """
            { "why": "路灯不亮", "improve": ["b"], "hall.tone": "dontKnow", "road": 1, "sex": "f", "place": "121",
              "tell": 7, "people": 3, "word": "好" }
            """
        );

        // Blank where asked and not answered (hall.speed), and nothing of the note.
        Assert.That(
            AnswerJson.Write(reviewed.Kept),
            Is.EqualTo(
                """{"place":"121","sex":"f","road":1,"hall.speed":null,"hall.tone":"dontKnow","tell":7,"improve":["b"],"people":3,"word":"好","why":"路灯不亮"}"""
            )
        );
        Assert.That(reviewed.IsFit, Is.True);
    }

    [TestCase("""{ "sex": "m", "road": 1, "why": "x" }""")]
    [TestCase("""{ "sex": "f", "road": 5, "why": "x" }""")]
    [TestCase("""{ "sex": "f", "road": "dontKnow", "why": "x" }""")]
    [TestCase("""{ "sex": "f", "why": "x" }""")]
    public void Review_AnswerToAnItemThatIsNotAsked_IsDropped(string answers)
    {
        var reviewed = Review(answers);

        Assert.That(reviewed.Kept.IsFilled("why"), Is.False);
        Assert.That(reviewed.IsFit, Is.True);
    }

    [TestCase("""{ "place": "12" }""", "place", AnswerFaultKind.AreaNotPrecise)]
    [TestCase("""{ "place": "99" }""", "place", AnswerFaultKind.NotOffered)]
    [TestCase("""{ "place": 121 }""", "place", AnswerFaultKind.WrongKind)]
    [TestCase("""{ "road": 2 }""", "road", AnswerFaultKind.NotOffered)]
    [TestCase("""{ "road": "refused" }""", "road", AnswerFaultKind.NotOffered)]
    [TestCase("""{ "hall.speed": [5] }""", "hall.speed", AnswerFaultKind.WrongKind)]
    [TestCase("""{ "hall": 5 }""", "hall", AnswerFaultKind.UnknownItem)]
    [TestCase("""{ "hello": "x" }""", "hello", AnswerFaultKind.UnknownItem)]
    [TestCase("""{ "tell": 11 }""", "tell", AnswerFaultKind.NotOffered)]
    [TestCase("""{ "tell": 7.5 }""", "tell", AnswerFaultKind.NotOffered)]
    [TestCase("""{ "people": 1e300 }""", "people", AnswerFaultKind.OutOfRange)]
    [TestCase("""{ "people": 13 }""", "people", AnswerFaultKind.CheckFailed)]
    [TestCase("""{ "word": "四个字呀" }""", "word", AnswerFaultKind.TooLong)]
    [TestCase("""{ "improve": ["z"] }""", "improve", AnswerFaultKind.NotOffered)]
    [TestCase("""{ "improve": "a" }""", "improve", AnswerFaultKind.WrongKind)]
    public void Review_UnfitAnswer_IsNamed(string answers, string field, AnswerFaultKind kind)
    {
        var fault = Review(answers.Replace("{ ", """{ "sex": "m", """, StringComparison.Ordinal)).Faults.Single();

        Assert.Multiple(() =>
        {
            Assert.That(fault.Field, Is.EqualTo(field));
            Assert.That(fault.Kind, Is.EqualTo(kind));
        });
    }

    [TestCase("\"\"")]
    [TestCase("\"  \\u0000 \"")]
    [TestCase("null")]
    public void Review_BlankAnswerToARequiredItem_IsAFault(string blank) =>
        Assert.That(Review($$"""{ "sex": {{blank}} }""").Faults.Single().Kind, Is.EqualTo(AnswerFaultKind.Required));

    [Test]
    public void Review_ThreeCharactersOutsideTheBasicPlane_AreThreeCharacters() =>
        Assert.That(Review("""{ "sex": "m", "word": "😀😀😀" }""").IsFit, Is.True);

    [Test]
    public void Review_ControlCharacters_AreTakenOutAndLinesKept()
    {
        var reviewed = Review("""{ "sex": "f", "road": 1, "why": " 一\u0000\r\n二\u0007 " }""");

        Assert.That(reviewed.Kept["why"], Is.EqualTo(Value.Of("一\n二")));
    }

    [TestCase(1e16)]
    [TestCase(-1e299)]
    public void FaultOf_ANumberBeyondWhatIsKept_NamesTheBoundsThatHoldThere(double number)
    {
        // The review refuses such bounds; a version that was published before it did must still tell what it takes.
        var item = new NumberItem
        {
            Code = "n",
            Stem = LocalText.InChinese("多少"),
            Least = -1e300,
            Most = 1e300,
        };
        var fault = item.FaultOf(item.Fields().Single(), Value.Of(number), Drafts.Prepared.Context);

        Assert.That(fault!.Kind, Is.EqualTo(AnswerFaultKind.OutOfRange));
        Assert.That(fault.Bounds, Is.EqualTo(new[] { -1e15m, 1e15m }));
    }

    private static ReviewedAnswers Review(string json) =>
        ResponseReview.Review(
            AnswerSheet.Of(Drafts.Prepared, JsonSerializer.Deserialize<Dictionary<string, Value>>(json, Json)!)
        );
}
