using CsCheck;
using SurveyPlatform.Scoring.Verdicts;

namespace SurveyPlatform.Scoring.Tests.Verdicts;

public sealed class FractionTests
{
    [TestCase("1/2", "1/2")]
    [TestCase("4/6", "2/3")]
    [TestCase("0.8", "4/5")]
    [TestCase("80%", "4/5")]
    [TestCase("66.6667%", "666667/1000000")]
    [TestCase("0", "0/1")]
    [TestCase("1", "1/1")]
    public void Parse_WhatRulesWrite_IsKeptExactly(string text, string expected) =>
        Assert.That(Fraction.Parse(text).ToString(), Is.EqualTo(expected));

    [TestCase("half")]
    [TestCase("-0.5")]
    [TestCase("1/x")]
    public void Parse_NoFraction_IsRefused(string text) =>
        Assert.That(() => Fraction.Parse(text), Throws.TypeOf<FormatException>());

    [TestCase("3/2")]
    [TestCase("1/0")]
    [TestCase("-1/2")]
    [TestCase("101%")]
    [TestCase("0.33333333")]
    public void Parse_NoShareOfAWhole_IsRefused(string text) =>
        Assert.That(() => Fraction.Parse(text), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(0.5, "1/2")]
    [TestCase(0.666666666666667, "2/3")]
    [TestCase(2 / 3.0, "2/3")]
    [TestCase(0.8, "4/5")]
    [TestCase(0.6667, "6667/10000")]
    [TestCase(0, "0/1")]
    [TestCase(1, "1/1")]
    public void Nearest_FloatingNumber_IsTheFractionItRounds(double share, string expected) =>
        Assert.That(Fraction.Nearest(share).ToString(), Is.EqualTo(expected));

    [TestCase(double.NaN)]
    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(3e-7)]
    public void Nearest_NoSimpleShare_IsRefused(double share) =>
        Assert.That(() => Fraction.Nearest(share), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Nearest_AnyFractionWithAThousandParts_ComesBack() =>
        Gen.Int[1, 1000]
            .SelectMany(below => Gen.Int[0, below].Select(above => Fraction.Of(above, below)))
            .Sample(fraction =>
                Assert.That(Fraction.Nearest((double)fraction.Numerator / fraction.Denominator), Is.EqualTo(fraction))
            );

    [Test]
    public void CompareShare_ExactlyTwoThirdsOfAnyBody_IsATie() =>
        Gen.Int[1, 700_000_000]
            .Sample(third =>
            {
                Assert.That(Fraction.TwoThirds.CompareShare(2 * third, 3 * third), Is.Zero);
                Assert.That(Fraction.TwoThirds.CompareShare(2 * third - 1, 3 * third), Is.Negative);
                Assert.That(Fraction.TwoThirds.CompareShare(2 * third + 1, 3 * third), Is.Positive);
            });

    [Test]
    public void CompareShare_ExactlyAnyPercentage_IsATie() =>
        // In floating numbers 0.55 · 100 is 55.00000000000001, and 55 of 100 would miss 55 %.
        Assert.That(
            Enumerable.Range(0, 101).Select(percent => Fraction.Parse($"{percent}%").CompareShare(percent, 100)),
            Is.All.Zero
        );

    [TestCase("99999999999/2")]
    [TestCase("1/99999999999")]
    [TestCase("99999999999999999999999999999999")]
    [TestCase("70000000000000000000000000000")]
    public void Parse_NumberBeyondTheRangeOfIntegers_IsNoShareOfAWhole(string text) =>
        Assert.That(() => Fraction.Parse(text), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Parse_LargeNumbersWithACommonDivisor_AreKeptInLowestTerms() =>
        Assert.That(Fraction.Parse("4000000000/6000000000").ToString(), Is.EqualTo("2/3"));
}
