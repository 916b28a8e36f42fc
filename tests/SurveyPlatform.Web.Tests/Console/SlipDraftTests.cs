using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Web.Console.Slips;

namespace SurveyPlatform.Web.Tests.Console;

/// <summary>What people write into the forms for slips, and what comes of it.</summary>
internal sealed class SlipDraftTests
{
    private static readonly AreaTree[] Trees =
    [
        new(
            "t",
            [
                Area("1", "市"),
                Area("11", "东区", "1"),
                Area("12", "西区", "1"),
                Area("111", "一村", "11"),
                Area("112", "新村", "11"),
                Area("121", "新村", "12"),
            ]
        ),
    ];

    [TestCase("1", PlaceSpread.Itself, "1")]
    [TestCase("1", PlaceSpread.Children, "11,12")]
    [TestCase("1", PlaceSpread.Smallest, "111,112,121")]
    [TestCase("12", PlaceSpread.Smallest, "121")]
    [TestCase("111", PlaceSpread.Children, "111", Description = "it holds no other")]
    [TestCase("", PlaceSpread.Smallest, "")]
    public void ToOrders_Spread_IsOneOrderAPlace(string within, PlaceSpread spread, string places)
    {
        var orders = new PrintDraft(within, spread, "40").ToOrders(Trees);
        Assert.That(string.Join(',', orders.Select(order => order.Area)), Is.EqualTo(places));
        Assert.That(orders.Select(order => order.Count), Is.All.EqualTo(40));
    }

    [TestCase("1", "0", "Slips.Fault.Count")]
    [TestCase("1", "多", "Slips.Fault.Count")]
    [TestCase("9", "1", "Slips.Fault.Place")]
    [TestCase("1", "667", "Slips.Fault.TooMany", Description = "three places, 2,001 slips")]
    public void Fault_OfWhatCannotBePrinted_SaysWhy(string within, string count, string fault)
    {
        var draft = new PrintDraft(within, PlaceSpread.Smallest, count);
        Assert.That(draft.ToOrders(Trees), Is.Empty);
        Assert.That(draft.Fault(Trees), Is.EqualTo(fault));
    }

    [Test]
    public void Read_NamesWithPlacesAndWithout_AreOnePersonALine()
    {
        var (people, fault, _) = new NameDraft("王代表，东区\r\n\r\n 李专家 \n赵代表\t111").Read(Trees);
        Assert.That(fault, Is.Null);
        Assert.That(
            people,
            Is.EqualTo(
                new[]
                {
                    new NamedPerson("王代表", "11"),
                    new NamedPerson("李专家", null),
                    new NamedPerson("赵代表", "111"),
                }
            )
        );
    }

    [TestCase("王代表，火星", "Slips.Fault.PlaceOf", "王代表，火星")]
    [TestCase("王代表，新村", "Slips.Fault.PlaceOf", "王代表，新村", Description = "there are two")]
    [TestCase("李专家\n，东区", "Slips.Fault.Name", "，东区")]
    [TestCase(" \n ", "Slips.Fault.Names", "")]
    public void Read_WhatIsNoListOfNames_SaysWhichLine(string names, string fault, string line)
    {
        var read = new NameDraft(names).Read(Trees);
        Assert.That((read.People.Count, read.Fault, read.Line), Is.EqualTo((0, fault, line)));
    }

    private static Area Area(string code, string name, string? parent = null) =>
        new()
        {
            Code = code,
            Name = LocalText.InChinese(name),
            Parent = parent,
        };
}
