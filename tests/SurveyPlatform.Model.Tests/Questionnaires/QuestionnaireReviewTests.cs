using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Model.Tests.Questionnaires;

public sealed class QuestionnaireReviewTests
{
    private const string Items = "sections/0/items";

    [Test]
    public void Review_SoundQuestionnaire_FindsNothing() =>
        Assert.That(QuestionnaireReview.Review(Drafts.Read(Drafts.Sound), [Drafts.City]), Is.Empty);

    [TestCase("schema", "\"questionnaire/9\"", "$.schema schema-unknown")]
    [TestCase("languages", "[]", "$.languages languages-count")]
    [TestCase("languages", "[\"zh-CN\", \"zh-CN\"]", "$.languages language-twice")]
    [TestCase("title", "{ \"en\": \"Only English\" }", "$.title text-missing")]
    [TestCase("scales/0/steps/0/score", "90", "$.scales[0].steps scores-partly")]
    [TestCase("scales/0/steps/1/value", "5", "$.scales[0].steps step-twice")]
    [TestCase(Items + "/3/code", "\"a-b\"", "$.sections[0].items[3].code name-unfit")]
    [TestCase(Items + "/3/code", "\"and\"", "$.sections[0].items[3].code name-unfit")]
    [TestCase(Items + "/3/code", "\"sex\"", "$.sections item-twice")]
    [TestCase(Items + "/3/scale", "\"ten\"", "$.sections[0].items[3].scale scale-unknown")]
    [TestCase(Items + "/3/tags", "[\"sex\"]", "$.sections tag-twice")]
    [TestCase(Items + "/1/areas", "\"moon\"", "$.sections[0].items[1].areas areas-unknown")]
    [TestCase(Items + "/1/level", "3", "$.sections[0].items[1].level level")]
    [TestCase(Items + "/2/choices/1/code", "\"m\"", "$.sections[0].items[2].choices choice-twice")]
    [TestCase(Items + "/4/rows", "[]", "$.sections[0].items[4].rows rows-count")]
    [TestCase(Items + "/6/least", "3", "$.sections[0].items[6].most most-below-least")]
    [TestCase(Items + "/6/least", "-5", "$.sections[0].items[6].least least-unfit")]
    [TestCase(Items + "/6/most", "-1", "$.sections[0].items[6].most most-unfit")]
    [TestCase(Items + "/6/most", "0", "$.sections[0].items[6].most most-unfit")]
    [TestCase(
        Items + "/6",
        """
            { "kind": "choices", "code": "improve", "stem": { "zh-CN": "改进" }, "least": 5, "choices": [
              { "code": "a", "label": { "zh-CN": "甲" } }, { "code": "b", "label": { "zh-CN": "乙" } } ] }
            """,
        "$.sections[0].items[6].least least-unfit"
    )]
    [TestCase(
        Items + "/6",
        """
            { "kind": "choices", "code": "improve", "stem": { "zh-CN": "改进" }, "least": 2, "choices": [
              { "code": "a", "label": { "zh-CN": "甲" }, "isExclusive": true },
              { "code": "b", "label": { "zh-CN": "乙" }, "isExclusive": true } ] }
            """,
        "$.sections[0].items[6].least least-unfit"
    )]
    [TestCase(Items + "/7/least", "-1e300", "$.sections[0].items[7].least least-unfit")]
    [TestCase(Items + "/7/most", "1.1e15", "$.sections[0].items[7].most most-unfit")]
    [TestCase(Items + "/8/mostCharacters", "0", "$.sections[0].items[8].mostCharacters length")]
    [TestCase(Items + "/9/visibleWhen", "\"road <= \"", "$.sections[0].items[9].visibleWhen unexpected-end")]
    [TestCase(Items + "/9/visibleWhen", "\"rode = 1\"", "$.sections[0].items[9].visibleWhen unknown-name")]
    [TestCase(Items + "/2/visibleWhen", "\"road = 1\"", "$.sections[0].items[2].visibleWhen asked-later")]
    [TestCase(Items + "/3/visibleWhen", "\"road = 1\"", "$.sections[0].items[3].visibleWhen asked-later")]
    [TestCase(Items + "/9/visibleWhen", "\"people = 'two'\"", "$.sections[0].items[9].visibleWhen different-kinds")]
    [TestCase("index/children/0/item", "\"sex\"", "$.index.children[0].item item-not-rated")]
    [TestCase("index/children/0/weight", "-1", "$.index.children[0].weight weight-unfit")]
    [TestCase("index/children/0/weight", "5e-324", "$.index.children[0].weight weight-unfit")]
    [TestCase("index/children/0/weight", "1e7", "$.index.children[0].weight weight-unfit")]
    [TestCase("index/weight", "0", "$.index.weight weight-zero")]
    [TestCase("index/children/1/code", "\"road\"", "$.index node-twice")]
    [TestCase("index/children/1/item", "null", "$.index.children[1] leaf-or-branch")]
    public void Review_OneFault_NamesItWithItsPlace(string path, string value, string fault)
    {
        var found = QuestionnaireReview.Review(Drafts.With(path, value), [Drafts.City]);

        Assert.That(found.Select(one => $"{one.Path} {one.Code}"), Does.Contain(fault));
    }

    [Test]
    public void Review_AChoiceThatIsOnlyEverMadeAlone_MayBeTheOneThatIsAskedFor()
    {
        const string Item = """
            { "kind": "choices", "code": "improve", "stem": { "zh-CN": "改进" }, "least": 1, "most": 1, "choices": [
              { "code": "a", "label": { "zh-CN": "甲" }, "isExclusive": true },
              { "code": "b", "label": { "zh-CN": "乙" }, "isExclusive": true } ] }
            """;

        Assert.That(QuestionnaireReview.Review(Drafts.With(Items + "/6", Item), [Drafts.City]), Is.Empty);
    }

    [Test]
    public void Review_FaultInACondition_SaysWhereInIt()
    {
        var found = QuestionnaireReview.Review(
            Drafts.With(Items + "/9/visibleWhen", "\"road = 1 or nobody = 2\""),
            [Drafts.City]
        );

        // "road = 1 or " has twelve characters.
        Assert.That(found.Single().Position, Is.EqualTo(12));
    }
}
