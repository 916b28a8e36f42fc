using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Tests.Fieldwork;

internal sealed class AccessCodeTests
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    [Test]
    public void Draw_ManyTimes_IsWellFormedAndNeverTheSame()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => AccessCode.Draw()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(codes, Is.Unique);
            Assert.That(codes, Has.All.Matches("^[2-9A-HJKMNP-Z]{10}$"));
            Assert.That(codes.TrueForAll(AccessCode.IsWellFormed), Is.True);
        });
    }

    // 2 is 0 and 3 is 1 in the alphabet: 1·1 + 2·0 + … = 1 → 3. With Z = 30 last: 9·30 = 270 = 8·31 + 22 → R, for
    // the 22nd from 0 in 23456789 ABCDEFGH JKMNPQ R is 8 + 8 + 6.
    [TestCase("3222222223", true)]
    [TestCase("22222222ZR", true)]
    [TestCase("3222222222", false)]
    [TestCase("322222222", false)]
    [TestCase("32222222230", false)]
    [TestCase("O222222223", false)]
    public void IsWellFormed_CheckedByHand_IsSo(string code, bool expected) =>
        Assert.That(AccessCode.IsWellFormed(code), Is.EqualTo(expected));

    [Test]
    public void IsWellFormed_AfterAnySlipOfThePen_IsNot()
    {
        var code = AccessCode.Draw();
        for (var i = 0; i < code.Length; i++)
        {
            foreach (var other in Alphabet.Where(letter => letter != code[i]))
            {
                Assert.That(AccessCode.IsWellFormed(code[..i] + other + code[(i + 1)..]), Is.False);
            }
        }

        // Two of the nine that change places change the sum by (j − i)(c_i − c_j), which 31 does not divide.
        for (var (i, j) = (0, 1); j < 9; i++, j++)
        {
            var swapped = code.ToCharArray();
            (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
            Assert.That(AccessCode.IsWellFormed(new string(swapped)), Is.EqualTo(code[i] == code[j]));
        }
    }

    [TestCase("abc def-ghjk")]
    [TestCase(" ＡＢＣ　ｄｅｆ　ＧＨＪＫ ")]
    public void Tidy_AsPeopleTypeIt_IsAsItWasDrawn(string typed) =>
        Assert.That(AccessCode.Tidy(typed), Is.EqualTo("ABCDEFGHJK"));

    [Test]
    public void Grouped_ReadsInGroups() => Assert.That(AccessCode.Grouped("ABCDEFGHJK"), Is.EqualTo("ABC DEF GHJK"));

    [Test]
    public void Hash_UnderAKey_IsTheOneOfTheStandard() =>
        // RFC 4231, test case 1: the key is twenty bytes of 0x0b, the data "Hi There".
        Assert.That(
            AccessKeys.Hash(string.Concat(Enumerable.Repeat("0b", 20)), "Hi There"),
            Is.EqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        );
}
