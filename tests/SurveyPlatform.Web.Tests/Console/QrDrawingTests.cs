using System.Globalization;
using System.Text.RegularExpressions;
using SurveyPlatform.Web.Console.Slips;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace SurveyPlatform.Web.Tests.Console;

/// <summary>What is drawn for a slip is read by another program as the address that it stands for.</summary>
internal sealed partial class QrDrawingTests
{
    [TestCase("http://localhost:5080/t/ABCDEFGHJK")]
    [TestCase("https://survey.example.gov.cn/t/23456789AB")]
    public void Of_Address_IsReadBackByAnotherProgram(string address)
    {
        const int Pixels = 4;
        var drawing = QrDrawing.Of(address);
        var side = drawing.Side * Pixels;
        var picture = new byte[side * side];
        Array.Fill(picture, byte.MaxValue);
        foreach (Match run in Run().Matches(drawing.Path))
        {
            var (x, y, width) = (Number(run, "x"), Number(run, "y"), Number(run, "width"));
            for (var row = y * Pixels; row < (y + 1) * Pixels; row++)
            {
                Array.Clear(picture, (row * side) + (x * Pixels), width * Pixels);
            }
        }

        var source = new RGBLuminanceSource(picture, side, side, RGBLuminanceSource.BitmapFormat.Gray8);
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));

        Assert.That(read?.Text, Is.EqualTo(address));
        Assert.That(Run().Replace(drawing.Path, ""), Is.Empty, "Nothing but runs is drawn.");
    }

    private static int Number(Match run, string name) =>
        int.Parse(run.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"M(?<x>\d+) (?<y>\d+)h(?<width>\d+)v1h-\k<width>z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Run();
}
