using SurveyPlatform.Model.Languages;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Tests.Resident;

[TestFixture]
public sealed class WrittenNumberTests
{
    private static readonly LocalText People = new([new("zh-CN", "人"), new("en", "people")]);

    [TestCase("3", 3)]
    [TestCase(" 12 ", 12)]
    [TestCase("１２", 12)]
    [TestCase("３．５", 3.5)]
    [TestCase("3。5", 3.5)]
    [TestCase("1,200", 1200)]
    [TestCase("１，２００", 1200)]
    [TestCase("12,345,678.9", 12345678.9)]
    [TestCase("-4", -4)]
    [TestCase("－４", -4)]
    [TestCase("−4", -4)]
    [TestCase("+4", 4)]
    [TestCase("007", 7)]
    [TestCase("　5　", 5)]
    [TestCase("3人", 3)]
    [TestCase("３ 人", 3)]
    [TestCase("3 People", 3)]
    public void Read_NumberAsPeopleWriteIt_IsRead(string typed, double number) =>
        Assert.That(WrittenNumber.Read(typed, People), Is.EqualTo(number));

    [TestCase("三")]
    [TestCase("很多")]
    [TestCase("")]
    [TestCase("人")]
    [TestCase("3,5", Description = "a decimal in one country, a slip in another")]
    [TestCase("1,20")]
    [TestCase("3-4")]
    [TestCase("1 2")]
    [TestCase("3.")]
    [TestCase(".5")]
    [TestCase("1e9")]
    [TestCase("0x1F")]
    [TestCase("NaN")]
    [TestCase("12345678901234567890123456789012345678901")]
    public void Read_NoNumberOrTwo_IsNull(string typed) => Assert.That(WrittenNumber.Read(typed, People), Is.Null);
}
