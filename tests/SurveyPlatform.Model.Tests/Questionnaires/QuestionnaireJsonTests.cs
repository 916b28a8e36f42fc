using System.Text;
using System.Text.Json;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Model.Tests.Questionnaires;

public sealed class QuestionnaireJsonTests
{
    [Test]
    public void Write_WhatWasRead_IsStableToTheByte()
    {
        var once = QuestionnaireJson.Write(Drafts.Read(Drafts.Sound));
        var twice = QuestionnaireJson.Write(QuestionnaireJson.Read(once));

        Assert.That(twice, Is.EqualTo(once));
    }

    [Test]
    public void Write_DraftWithNothingInIt_CanBeReadAgain()
    {
        var empty = Drafts.With("sections", "[]") with { Languages = [] };

        Assert.That(QuestionnaireJson.Read(QuestionnaireJson.Write(empty)).Sections, Is.Empty);
    }

    [Test]
    public void Write_KindStandingLast_IsCanonicalAgain()
    {
        // The order in which somebody wrote an item is not part of what it says.
        var shuffled = Drafts.Sound.Replace(
            """{ "kind": "note", "code": "hello", "stem": { "zh-CN": "您好" } }""",
            """{ "stem": { "zh-CN": "您好" }, "code": "hello", "kind": "note" }""",
            StringComparison.Ordinal
        );

        Assert.That(shuffled, Is.Not.EqualTo(Drafts.Sound));
        Assert.That(
            QuestionnaireJson.Write(Drafts.Read(shuffled)),
            Is.EqualTo(QuestionnaireJson.Write(Drafts.Read(Drafts.Sound)))
        );
    }

    [TestCase("\"code\": \"draft\"", "\"code\": \"draft\", \"colour\": 1", "$.colour")]
    [TestCase("\"kind\": \"note\"", "\"kind\": \"video\"", "$.sections[0].items[0]")]
    [TestCase("\"required\": true", "\"required\": \"yes\"", "$.sections[0].items[2].required")]
    [TestCase("\"least\": 1", "\"least\": \"1\"", "$.sections[0].items[7].least")]
    [TestCase("{ \"zh-CN\": \"您好\" }", "\"您好\"", "$.sections[0].items[0].stem")]
    [TestCase("\"standsFor\": \"refused\"", "\"standsFor\": 2", "$.sections[0].items[2].choices[2].standsFor")]
    [TestCase("\"code\": \"draft\"", "\"code\": \"draft\", \"code\": \"again\"", "$")]
    public void Read_WhatItDoesNotKnow_IsRefusedWithThePath(string sound, string spoilt, string path)
    {
        var text = Drafts.Sound.Replace(sound, spoilt, StringComparison.Ordinal);

        var refusal = Assert.Throws<JsonException>(() => QuestionnaireJson.Read(Encoding.UTF8.GetBytes(text)));

        Assert.That(refusal!.Path, Does.StartWith(path));
    }
}
