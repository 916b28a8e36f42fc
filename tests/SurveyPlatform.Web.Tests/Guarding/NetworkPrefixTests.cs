using System.Net;
using SurveyPlatform.Web.Guarding;

namespace SurveyPlatform.Web.Tests.Guarding;

internal sealed class NetworkPrefixTests
{
    [TestCase("203.0.113.7", "4/32/cb00710700000000", "4/24/cb00710000000000")]
    [TestCase("::ffff:203.0.113.7", "4/32/cb00710700000000", "4/24/cb00710000000000")]
    [TestCase("2001:db8:1:2:3:4:5:6", "6/64/20010db800010002", "6/48/20010db800010000")]
    public void Of_AnAddress_IsItsLeadingBits(string address, string site, string block)
    {
        Assert.That(NetworkPrefix.SiteOf(IPAddress.Parse(address))?.ToString(), Is.EqualTo(site));
        Assert.That(NetworkPrefix.BlockOf(IPAddress.Parse(address))?.ToString(), Is.EqualTo(block));
    }

    [TestCase("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [TestCase("203.0.113.7", "203.0.113.8", false)]
    [TestCase("203.0.113.7", "cb00:7107::1", false, Description = "the same bits, another kind")]
    public void SiteOf_TwoAddresses_IsTheSameForOneSender(string one, string other, bool isSame) =>
        Assert.That(
            NetworkPrefix.SiteOf(IPAddress.Parse(one)) == NetworkPrefix.SiteOf(IPAddress.Parse(other)),
            Is.EqualTo(isSame)
        );

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    [TestCase("::ffff:127.0.0.1")]
    public void Of_TheMachineItself_IsNobody(string address) =>
        Assert.That(NetworkPrefix.SiteOf(IPAddress.Parse(address)), Is.Null);
}
