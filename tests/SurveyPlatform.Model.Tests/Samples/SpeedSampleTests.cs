using SurveyPlatform.Samples.Speed;

namespace SurveyPlatform.Model.Tests.Samples;

public sealed class SpeedSampleTests
{
    [Test]
    public void Make_AThousandRows_IsThePublishedFile() =>
        Assert.That(
            SpeedSampleFile.Checksum(SpeedSample.Make(1000)),
            Is.EqualTo("02663b2c18f403689d1c3576ac482b0ded2b0681245067ff1c2828820622d9c4")
        );

    [Test]
    public void Slice_OfALongerSample_HoldsTheSameRows()
    {
        var (part, longer) = (SpeedSample.Make(50), SpeedSample.Make(80));

        Assert.That(SpeedSampleFile.Checksum(longer.Slice(0, 50)), Is.EqualTo(SpeedSampleFile.Checksum(part)));
    }
}
