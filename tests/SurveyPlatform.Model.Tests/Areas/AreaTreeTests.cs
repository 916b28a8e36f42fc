using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Tests.Questionnaires;

namespace SurveyPlatform.Model.Tests.Areas;

public sealed class AreaTreeTests
{
    [Test]
    public void AncestorAt_EveryLevel_ClimbsToIt()
    {
        var city = Drafts.City;
        var township = city.IndexOf("122");

        Assert.Multiple(() =>
        {
            Assert.That(city.LevelOf(township), Is.EqualTo(2));
            Assert.That(city.AncestorAt(township, 2), Is.EqualTo(township));
            Assert.That(city.AncestorAt(township, 1), Is.EqualTo(city.IndexOf("12")));
            Assert.That(city.AncestorAt(township, 0), Is.Zero);
            Assert.That(city.AncestorAt(city.IndexOf("12"), 2), Is.EqualTo(-1));
            Assert.That(city.IndexOf("nowhere"), Is.EqualTo(-1));
        });
    }

    [TestCase("1,;2,9")]
    [TestCase("1,;2,1;2,1")]
    [TestCase("1,;2,")]
    [TestCase("1,2")]
    public void Construct_WhatIsNoTree_IsRefused(string areas) =>
        Assert.Throws<ArgumentException>(() => _ = new AreaTree("t", [.. areas.Split(';').Select(Read)]));

    [Test]
    public void Construct_NoAreaAtAll_IsRefused() => Assert.Throws<ArgumentException>(() => _ = new AreaTree("t", []));

    private static Area Read(string text)
    {
        var parts = text.Split(',');
        return new Area
        {
            Code = parts[0],
            Name = LocalText.InChinese(parts[0]),
            Parent = parts[1].Length == 0 ? null : parts[1],
        };
    }
}
