using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace SurveyPlatform.Web.Console.Slips;

/// <summary>A QR code as the path of an SVG: one run of dark modules after the other, each module one unit wide.</summary>
/// <param name="Side">How many units it is wide and high, its quiet zone of four modules with it.</param>
/// <param name="Path">What is dark.</param>
internal sealed record QrDrawing(int Side, string Path)
{
    /// <summary>Paper is folded and gets wet: 15 % of it may be lost.</summary>
    private const QRCodeGenerator.ECCLevel Correction = QRCodeGenerator.ECCLevel.M;

    public static QrDrawing Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, Correction);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            var from = 0;
            while ((from = NextOf(rows[y], from, isDark: true)) < rows.Count)
            {
                var to = NextOf(rows[y], from, isDark: false);
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{to - from}v1h-{to - from}z");
                from = to;
            }
        }

        return new QrDrawing(rows.Count, path.ToString());
    }

    /// <returns>The first module from a place on that is dark, or is not; the width where there is none.</returns>
    private static int NextOf(BitArray row, int from, bool isDark)
    {
        while (from < row.Count && row[from] != isDark)
        {
            from++;
        }

        return from;
    }
}
