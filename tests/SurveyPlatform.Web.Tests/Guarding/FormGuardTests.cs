using System.Net;
using Microsoft.Extensions.Options;
using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Guarding;

internal sealed class FormGuardTests
{
    private static readonly IPAddress Phone = IPAddress.Parse("203.0.113.7");

    private readonly HandClock clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Guid wave = Guid.NewGuid();

    [Test]
    public void Look_ManyFromOneAddress_DemandsACheckAndThenPatience()
    {
        var guard = Make();

        var demands = Enumerable.Range(0, 6).Select(_ => Look(guard, Phone)).ToList();

        Assert.That(
            demands,
            Is.EqualTo(
                new[] { Demand.Nothing, Demand.Nothing, Demand.Check, Demand.Check, Demand.Patience, Demand.Patience }
            )
        );
    }

    [Test]
    public void Look_WithAPassedCheck_DemandsNothingButPatience()
    {
        var guard = Make();

        var demands = Enumerable.Range(0, 5).Select(_ => Look(guard, Phone, isChecked: true)).ToList();

        Assert.That(demands.Take(4), Is.All.EqualTo(Demand.Nothing));
        Assert.That(demands[4], Is.EqualTo(Demand.Patience));
    }

    [TestCase("203.0.113.")]
    [TestCase("2001:db8:1:", Description = "each a /64 of its own, in one /48")]
    public void Look_ManyFromOneBlock_DemandsACheckWhicheverAddressTheyUse(string prefix)
    {
        var guard = Make();
        string AddressOf(int i) => prefix.EndsWith('.') ? $"{prefix}{i}" : $"{prefix}{i}::1";

        var demands = Enumerable.Range(1, 6).Select(i => Look(guard, IPAddress.Parse(AddressOf(i)))).ToList();

        Assert.That(demands.Take(5), Is.All.EqualTo(Demand.Nothing));
        Assert.That(demands[5], Is.EqualTo(Demand.Check));
    }

    [Test]
    public void Look_ABurstThatNamesOneArea_AlarmsTheWholeWaveForATimeAndNoOther()
    {
        var guard = Make();
        for (var i = 0; i < 3; i++)
        {
            Assert.That(Look(guard, address: null, area: "village"), Is.EqualTo(Demand.Nothing));
        }

        Assert.That(Look(guard, address: null, area: "village"), Is.EqualTo(Demand.Check));
        Assert.That(Look(guard, address: null, area: "town"), Is.EqualTo(Demand.Check));
        Assert.That(guard.Look(null, Guid.NewGuid(), ["village"], isChecked: false), Is.EqualTo(Demand.Nothing));

        clock.Now = clock.Now.AddMinutes(9);
        Assert.That(Look(guard, address: null, area: "town"), Is.EqualTo(Demand.Check));
        clock.Now = clock.Now.AddMinutes(1);
        Assert.That(Look(guard, address: null, area: "town"), Is.EqualTo(Demand.Nothing));
    }

    [Test]
    public void Look_AtAnArea_DoesNotCountAFormAgainThatComesBackChecked()
    {
        var guard = Make();
        for (var i = 0; i < 10; i++)
        {
            Look(guard, address: null, area: "village", isChecked: true);
        }

        Assert.That(Look(guard, address: null, area: "village"), Is.EqualTo(Demand.Nothing));
    }

    [Test]
    public void Look_FromTheMachineItself_DemandsNothing() =>
        Assert.That(
            Enumerable.Repeat(Make(), 10).Select(guard => Look(guard, IPAddress.Loopback)),
            Is.All.EqualTo(Demand.Nothing)
        );

    private FormGuard Make() =>
        new(
            Options.Create(
                new GuardOptions
                {
                    FormsPerSite = 2,
                    MostFormsPerSite = 4,
                    FormsPerBlock = 5,
                    MostFormsPerBlock = 50,
                    FormsPerArea = 3,
                    AlarmMinutes = 10,
                }
            ),
            clock
        );

    private Demand Look(FormGuard guard, IPAddress? address, string area = "", bool isChecked = false) =>
        guard.Look(address, wave, area.Length == 0 ? [] : [area], isChecked);
}
