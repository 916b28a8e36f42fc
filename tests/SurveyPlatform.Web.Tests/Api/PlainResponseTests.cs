using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Web.Api;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>The quick reading of a response agrees with the serializer's, whatever is sent.</summary>
internal sealed class PlainResponseTests
{
    private const string Id = "6e757253-23d4-429e-87b3-89bacfd8f970";

    private const string Usual = $$"""
        { "responseId": "{{Id}}", "language": "zh-CN", "seconds": 311,
          "answers": { "sex": "m", "road": 2, "improve": ["a", "b"], "why": "坑洼太多，\"晚上\"看不清", "people": null } }
        """;

    private static readonly PreparedQuestionnaire Questionnaire = new(
        QuestionnaireJson.Read(Encoding.UTF8.GetBytes(TwelveRows.Questionnaire)),
        []
    );

    private JsonSerializerOptions json = null!;

    [OneTimeSetUp]
    public void SetUpSerializer()
    {
        using var api = new ServiceCollection().AddApi().BuildServiceProvider();
        json = api.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
    }

    [TestCase(Usual)]
    [TestCase($$"""{"answers":{},"responseId":"{{Id}}"}""")]
    [TestCase($$"""{"responseId":"{{Id}}","answers":{"sex":true,"road":-0.5e1},"seconds":0}""")]
    [TestCase($$"""{"responseId":"{{Id}}","answers":{},"slipCode":"23A bcd-EFGH"}""")]
    public void Read_WhatClientsWrite_IsPlain_AndReadAsTheSerializerDoes(string body)
    {
        var plain = PlainResponse.Read(Encoding.UTF8.GetBytes(body), Questionnaire);

        Assert.That(plain, Is.Not.Null);
        Assert.That(Text(plain!), Is.EqualTo(Text(Serializer(Encoding.UTF8.GetBytes(body))!)));
    }

    [TestCase("""{ "answers": {} }""", "no id")]
    [TestCase($$"""{ "responseId": "{{Id}}" }""", "no answers")]
    [TestCase("""{ "responseId": "00000000-0000-0000-0000-000000000000", "answers": {} }""", "an empty id")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": {}, "answers": {} }""", "answers twice")]
    [TestCase($$"""{ "responseId": "{{Id}}", "responseId": "{{Id}}", "answers": {} }""", "an id twice")]
    [TestCase($$"""{ "responseId": "{{Id}}", "seconds": 1, "seconds": 1, "answers": {} }""", "seconds twice")]
    [TestCase($$"""{ "responseId": "{{Id}}", "slipCode": "2", "slipCode": "2", "answers": {} }""", "a code twice")]
    [TestCase($$"""{ "responseId": "{{Id}}", "slipCode": "\ud83d", "answers": {} }""", "half a character in a code")]
    [TestCase($$"""{ "responseId": "{{Id}}", "slipCode": null, "answers": {} }""", "no code")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": { "sex": "m", "sex": "m" } }""", "an answer twice")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": { "sex": null, "sex": "m" } }""", "a blank and an answer")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": { "stranger": 1 } }""", "what nobody asked")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": { "road": { "a": 1 } } }""", "an object")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": { "improve": [["a"]] } }""", "a list in a list")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": { "road": 1e999 } }""", "a number that is none")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": { "why": "\ud83d" } }""", "half a character")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": {}, "seconds": -1 }""", "less than no time")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": {}, "seconds": 604801 }""", "more than a week")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": {}, "language": "fr" }""", "another language")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": {}, "token": 1 }""", "a property that is not known")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": {} } {}""", "something behind it")]
    [TestCase($$"""{ "responseId": "{{Id}}", "answers": {}, }""", "a comma too many")]
    [TestCase("null", "null")]
    [TestCase("", "nothing")]
    public void Read_WhatIsUnusualOrWrong_IsLeftToTheSerializer(string body, string what) =>
        Assert.That(PlainResponse.Read(Encoding.UTF8.GetBytes(body), Questionnaire), Is.Null, what);

    [Test]
    public void Read_AnythingAtAll_TakesNothingThatTheSerializerOrTheValidatorRefuses()
    {
        var random = new Random(2026);
        var (usual, taken) = (Encoding.UTF8.GetBytes(Usual), 0);
        for (var i = 0; i < 20_000; i++)
        {
            var body = Spoil(usual, random);
            if (PlainResponse.Read(body, Questionnaire) is { } plain)
            {
                taken++;
                var read = Serializer(body);
                Assert.That(read, Is.Not.Null, Encoding.UTF8.GetString(body));
                Assert.That(Text(plain), Is.EqualTo(Text(read!)), Encoding.UTF8.GetString(body));
            }
        }

        Assert.That(taken, Is.GreaterThan(500), "Some of it is still a response.");
    }

    /// <summary>One to three bytes are changed, taken away or said twice.</summary>
    private static byte[] Spoil(byte[] usual, Random random)
    {
        const string Likely = "{}[]\",:0123456789.-e\\u nulltrue";

        var body = usual.ToList();
        for (var change = random.Next(3); change >= 0; change--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(3))
            {
                case 0:
                    body[at] = (byte)Likely[random.Next(Likely.Length)];
                    break;
                case 1:
                    body.RemoveAt(at);
                    break;
                default:
                    var length = random.Next(Math.Min(20, body.Count - at));
                    body.InsertRange(at, body.GetRange(at, length));
                    break;
            }
        }

        return [.. body];
    }

    /// <returns>Null where the serializer or the validator refuses it.</returns>
    private Submission? Serializer(byte[] body)
    {
        try
        {
            var form = JsonSerializer.Deserialize<ResponseForm>(body, json);
            return form is not null && new ResponseFormValidator().Validate(form).IsValid
                ? form.ToSubmission(Questionnaire)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(Submission submission)
    {
        var answers = Questionnaire.Fields.Select(field =>
            $"{field.Code} {submission.Answers.IsFilled(field.Code)} {submission.Answers[field.Code]}"
        );
        return $"{submission with { Answers = new(Questionnaire) }} {string.Join("; ", answers)} {string.Join(',', submission.Answers.Unknown)}".Replace(
            typeof(Model.Responses.AnswerSheet).FullName!,
            string.Empty,
            StringComparison.Ordinal
        );
    }
}
