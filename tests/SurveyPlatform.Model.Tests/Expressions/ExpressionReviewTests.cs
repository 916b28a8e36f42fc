using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Expressions;

public sealed class ExpressionReviewTests
{
    // rating is 1 to 5 or the text 'dontKnow'.
    private static readonly Dictionary<string, ValueKinds> Kinds = new(StringComparer.Ordinal)
    {
        ["agree"] = ValueKinds.Boolean,
        ["age"] = ValueKinds.Number,
        ["name"] = ValueKinds.Text,
        ["rating"] = ValueKinds.Number | ValueKinds.Text,
        ["faults"] = ValueKinds.List,
    };

    [TestCase("agree and not agree or age > 3")]
    [TestCase("age = 3 and name = 'a' and agree = true and faults = []")]
    [TestCase("age != null and null = name and null = null")]
    [TestCase("rating <= 2 or rating = 'dontKnow' or rating in [1, 'dontKnow']")]
    [TestCase("rating + 1 > rating * -age / 2")]
    [TestCase("name < 'b' and name >= name")]
    [TestCase("name in ['a', null] and faults has 'a' and age in faults")]
    [TestCase("[1, 'a'] has rating")]
    [TestCase("answered(age) and answered(faults)")]
    [TestCase("count(faults) + len(name) > sum(age, rating, faults, [1, rating])")]
    [TestCase("round(age, -9) = round(age, rating)")]
    [TestCase("if(agree, age, 'none') = 'none'")]
    [TestCase("if(agree, age, null) > 1")]
    [TestCase("if(agree, agree, null)")]
    public void ListFaults_ConditionThatCanHold_HasNone(string text) => Assert.That(Review(text), Is.Empty);

    [TestCase("nobody = 1", "unknown-name", "nobody")]
    [TestCase("age > 1 and sum(nobody) > 1", "unknown-name", "nobody")]
    [TestCase("[nobody] = []", "unknown-name", "nobody")]
    [TestCase("age = '3'", "different-kinds", "age = '3'")]
    [TestCase("agree and age != 'a'", "different-kinds", "age != 'a'")]
    [TestCase("name = age", "different-kinds", "name = age")]
    [TestCase("rating = true", "different-kinds", "rating = true")]
    [TestCase("faults = 'a'", "different-kinds", "faults = 'a'")]
    [TestCase("age < '3'", "different-kinds", "age < '3'")]
    [TestCase("age < null", "different-kinds", "age < null")]
    [TestCase("agree < true", "no-order", "agree < true")]
    [TestCase("faults >= [1]", "no-order", "faults >= [1]")]
    [TestCase("age in [1, 'two', 3]", "different-kinds", "'two'")]
    [TestCase("[age, 'a'] has 'b'", "different-kinds", "age")]
    [TestCase("faults in [1]", "different-kinds", "1")]
    [TestCase("name has 'a'", "not-a-list", "name")]
    [TestCase("'a' in name", "not-a-list", "name")]
    [TestCase("count(name) = 1", "not-a-list", "name")]
    [TestCase("len(age) = 1", "not-a-text", "age")]
    [TestCase("name + 1 = 1", "not-a-number", "name")]
    [TestCase("1 - 'a' = 1", "not-a-number", "'a'")]
    [TestCase("age * null = 1", "not-a-number", "null")]
    [TestCase("faults / 2 = 1", "not-a-number", "faults")]
    [TestCase("-name = 1", "not-a-number", "name")]
    [TestCase("round(name) = 1", "not-a-number", "name")]
    [TestCase("round(age, 'a') = 1", "not-a-number", "'a'")]
    [TestCase("sum(1, name) = 1", "not-a-number", "name")]
    [TestCase("avg([1, 'a']) = 1", "not-a-number", "'a'")]
    [TestCase("min([[1]]) = 1", "not-a-number", "[1]")]
    [TestCase("max(agree) = 1", "not-a-number", "agree")]
    [TestCase("round(age, 10) = 1", "bad-digits", "10")]
    [TestCase("round(age, -10) = 1", "bad-digits", "-10")]
    [TestCase("round(age, 0.5) = 1", "bad-digits", "0.5")]
    [TestCase("age and agree", "not-a-condition", "age")]
    [TestCase("agree or name", "not-a-condition", "name")]
    [TestCase("not rating", "not-a-condition", "rating")]
    [TestCase("not null", "not-a-condition", "null")]
    [TestCase("if(age, agree, true)", "not-a-condition", "age")]
    [TestCase("age", "not-a-condition", "age")]
    [TestCase("age + 1", "not-a-condition", "age + 1")]
    [TestCase("if(agree, 1, 'a')", "not-a-condition", "if(agree, 1, 'a')")]
    [TestCase("null", "not-a-condition", "null")]
    [TestCase("[true]", "not-a-condition", "[true]")]
    public void ListFaults_ConditionThatNeverCan_NamesTheFaultAndItsPlace(string text, string code, string part)
    {
        var faults = Review(text);

        Assert.That(
            faults.Select(fault => (fault.Code, text.Substring(fault.Position, fault.Length))),
            Is.EqualTo(new[] { (code, part) })
        );
    }

    [Test]
    public void ListFaults_SeveralFaults_AreInTheOrderOfTheText()
    {
        var faults = Review("sum(name) = 1 and (age or nobody) and -faults > 1");

        Assert.That(
            string.Join(' ', faults.Select(fault => fault.Code)),
            Is.EqualTo("not-a-number not-a-condition unknown-name not-a-number")
        );
    }

    [TestCase("name", ValueKinds.Number, "not-a-number")]
    [TestCase("age", ValueKinds.Text, "not-a-text")]
    [TestCase("age", ValueKinds.List, "not-a-list")]
    [TestCase("agree", ValueKinds.Number | ValueKinds.Text, "wrong-kind")]
    public void ListFaults_ResultOfAnotherKindThanWanted_IsAFault(string text, ValueKinds wanted, string code) =>
        Assert.That(Review(text, wanted).Select(fault => fault.Code), Is.EqualTo(new[] { code }));

    [TestCase("age + 1", ValueKinds.Number)]
    [TestCase("rating", ValueKinds.Number)]
    [TestCase("if(agree, 'a', null)", ValueKinds.Text)]
    [TestCase("[age]", ValueKinds.List)]
    [TestCase("null", ValueKinds.Any)]
    public void ListFaults_ResultOfTheKindWanted_HasNone(string text, ValueKinds wanted) =>
        Assert.That(Review(text, wanted), Is.Empty);

    private static IReadOnlyList<ExpressionFault> Review(string text, ValueKinds wanted = ValueKinds.Boolean) =>
        ExpressionReview.ListFaults(
            ExpressionParser.Parse(text),
            name => Kinds.TryGetValue(name, out var kinds) ? kinds : null,
            wanted
        );
}
