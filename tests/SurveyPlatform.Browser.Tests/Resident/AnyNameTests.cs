using System.Text;
using System.Text.Json.Nodes;
using SurveyPlatform.Browser.Tests.Hosting;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Browser.Tests.Resident;

/// <summary>A code may be any name: the one that every object in JavaScript has, and the one that every form has.</summary>
public sealed class AnyNameTests : BrowserTest
{
    private const string Document = """
        {
          "schema": "questionnaire/1", "code": "any-name", "title": { "zh-CN": "各种名称" }, "languages": ["zh-CN"],
          "sections": [{
            "code": "all", "title": { "zh-CN": "全部" },
            "items": [
              { "kind": "choice", "code": "constructor", "stem": { "zh-CN": "一" }, "required": true,
                "choices": [{ "code": "a", "label": { "zh-CN": "甲" } }, { "code": "b", "label": { "zh-CN": "乙" } }] },
              { "kind": "text", "code": "toString", "stem": { "zh-CN": "二" }, "required": true },
              { "kind": "text", "code": "action", "stem": { "zh-CN": "三" }, "required": true },
              { "kind": "text", "code": "elements", "stem": { "zh-CN": "四" }, "required": true },
              { "kind": "text", "code": "querySelectorAll", "stem": { "zh-CN": "五" }, "required": true },
              { "kind": "text", "code": "addEventListener", "stem": { "zh-CN": "六" }, "required": true },
              { "kind": "text", "code": "submit", "stem": { "zh-CN": "七" }, "required": true },
              { "kind": "text", "code": "valueOf", "stem": { "zh-CN": "八" }, "required": true,
                "visibleWhen": "constructor = 'b'" }
            ]
          }]
        }
        """;

    private static readonly string[] Texts =
    [
        "toString",
        "action",
        "elements",
        "querySelectorAll",
        "addEventListener",
        "submit",
    ];

    [Test]
    public async Task Form_WhoseItemsAreCalledLikeItsOwnParts_IsAskedKeptAndFiled([Values] bool runsScript)
    {
        var survey = await Product.OpenSurveyAsync(QuestionnaireJson.Read(Encoding.UTF8.GetBytes(Document)));
        var page = await OpenPhoneAsync(runsScript: runsScript);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await Expect(form.Item("valueOf")).ToBeHiddenAsync();
        await form.TickAsync("constructor", "b");
        await Expect(form.Item("valueOf")).ToBeVisibleAsync();
        foreach (var code in Texts)
        {
            await page.Locator($"#f-{code}").FillAsync($"({code})");
        }

        if (runsScript)
        {
            await Expect(form.Status).ToHaveTextAsync("已保存在本机");
            await page.ReloadAsync();
            await Expect(page.Locator("#f-elements")).ToHaveValueAsync("(elements)");
        }

        await page.Locator("#f-valueOf").FillAsync("(valueOf)");
        await form.SubmitAsync();
        await form.ReadReceiptAsync();

        var answers = JsonNode.Parse((await Product.ListAnswersAsync(survey)).Single())!.AsObject();
        Assert.That(
            answers.Select(answer => answer.Value!.GetValue<string>()),
            Is.EqualTo(Texts.Append("valueOf").Select(code => $"({code})").Prepend("b"))
        );
    }

    [Test]
    public async Task Clear_OnAFormWhoseItemsAreCalledLikeItsOwnParts_EmptiesIt()
    {
        var survey = await Product.OpenSurveyAsync(QuestionnaireJson.Read(Encoding.UTF8.GetBytes(Document)));
        var page = await OpenPhoneAsync();
        await page.GotoAsync(survey.Path);
        await page.Locator("#f-elements").FillAsync("x");

        await page.Locator("#clear").ClickAsync();
        await page.Locator("#clear").ClickAsync();

        await Expect(page.Locator("#f-elements")).ToHaveValueAsync(string.Empty);
    }
}
