using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SurveyPlatform.Samples.Speed;

/// <summary>Writes a speed sample as the comma-separated file that it was published as.</summary>
public static class SpeedSampleFile
{
    /// <summary>The checksum of the file, which says whether a sample is the published one.</summary>
    /// <returns>SHA-256 in lower-case hexadecimal digits.</returns>
    public static string Checksum(SpeedSample sample)
    {
        using var sha = SHA256.Create();
        using (var hashing = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        {
            Write(sample, hashing);
        }

        return Convert.ToHexStringLower(sha.Hash!);
    }

    public static void Write(SpeedSample sample, Stream file)
    {
        using var writer = new StreamWriter(file, new UTF8Encoding(false), 1 << 20, leaveOpen: true) { NewLine = "\n" };
        var items = Enumerable.Range(1, SpeedSample.ItemCount).Select(item => $"q{item}");
        writer.WriteLine($"id,stratum,psu,npsu,w,sex,age,edu,{string.Join(',', items)}");
        for (var row = 0; row < sample.Count; row++)
        {
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row + 1},{sample.Strata[row] + 1},{sample.Villages[row] + 1},{sample.VillagesThere[row]},{sample.Weights[row]},"
                )
            );
            writer.Write(SpeedSample.SexCodes[sample.Sexes[row]]);
            writer.Write(',');
            writer.Write(SpeedSample.AgeBandCodes[sample.AgeBands[row]]);
            writer.Write(',');
            writer.Write(SpeedSample.SchoolingCodes[sample.Schooling[row]]);
            foreach (var answers in sample.Answers)
            {
                writer.Write(',');
                writer.Write((char)('0' + answers[row]));
            }

            writer.WriteLine();
        }
    }
}
