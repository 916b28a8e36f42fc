using SurveyPlatform.Samples.Drawing;

namespace SurveyPlatform.Samples.Speed;

/// <summary>
/// A large synthetic sample, the same on every machine, on which the speed of scoring is measured: 50 strata, 2,000 villages,
/// 20 items of five steps, no answer missing. Columns are one per respondent.
/// </summary>
/// <remarks>
/// A port of the program that made the file which R's survey package was timed on; the sequence of draws is part of it, and so are
/// the bytes of <see cref="SpeedSampleFile"/>.
/// </remarks>
public sealed class SpeedSample
{
    public const int StratumCount = 50;
    public const int VillagesPerStratum = 40;
    public const int ItemCount = 20;
    public const ulong UsualSeed = 20260725;

    /// <summary>How many in a thousand answer at most 1, 2, 3, 4, by the mood of the village, from −2 to 2.</summary>
    private static readonly ulong[][] AnswersUpTo =
    [
        [90, 250, 530, 830],
        [60, 180, 430, 770],
        [40, 130, 340, 700],
        [25, 85, 255, 610],
        [15, 55, 185, 510],
    ];

    private const int Gloomiest = -2;
    private const int Brightest = 2;

    private SpeedSample(int count)
    {
        Strata = new int[count];
        Villages = new int[count];
        VillagesThere = new double[count];
        Weights = new double[count];
        Sexes = new int[count];
        AgeBands = new int[count];
        Schooling = new int[count];
        Answers = [.. Enumerable.Range(0, ItemCount).Select(_ => new byte[count])];
    }

    /// <summary>The codes by which a file names the levels of a trait.</summary>
    public static string SexCodes => "FM";

    public static string AgeBandCodes => "ABCD";

    public static string SchoolingCodes => "pjsu";

    public int Count => Strata.Length;

    /// <summary>From 0 to 49.</summary>
    public int[] Strata { get; }

    /// <summary>The sampling unit: from 0 to 39 within the stratum.</summary>
    public int[] Villages { get; }

    /// <summary>How many villages the stratum has.</summary>
    public double[] VillagesThere { get; }

    public double[] Weights { get; }

    public int[] Sexes { get; }

    public int[] AgeBands { get; }

    public int[] Schooling { get; }

    /// <summary>For each item the steps chosen, from 1 to 5.</summary>
    public byte[][] Answers { get; }

    /// <summary>Draws a sample; a longer one begins as a shorter one of the same seed.</summary>
    public static SpeedSample Make(int count, ulong seed = UsualSeed)
    {
        var (sample, random) = (new SpeedSample(count), new SplitMix64(seed));
        var moods = new int[StratumCount * VillagesPerStratum];
        for (var village = 0; village < moods.Length; village++)
        {
            moods[village] = (int)(random.NextUInt64() % 5) + Gloomiest;
        }

        var sizes = Enumerable.Range(1, StratumCount).Select(stratum => 50 + stratum * 7 % 101).ToArray();
        var strataUpTo = sizes.Select((_, i) => (ulong)sizes.Take(i + 1).Sum()).ToArray();
        for (var row = 0; row < count; row++)
        {
            sample.Draw(row, random, strataUpTo, moods);
        }

        return sample;
    }

    /// <summary>Copies some rows.</summary>
    public SpeedSample Slice(int start, int count)
    {
        var slice = new SpeedSample(count);
        Array.Copy(Strata, start, slice.Strata, 0, count);
        Array.Copy(Villages, start, slice.Villages, 0, count);
        Array.Copy(VillagesThere, start, slice.VillagesThere, 0, count);
        Array.Copy(Weights, start, slice.Weights, 0, count);
        Array.Copy(Sexes, start, slice.Sexes, 0, count);
        Array.Copy(AgeBands, start, slice.AgeBands, 0, count);
        Array.Copy(Schooling, start, slice.Schooling, 0, count);
        for (var item = 0; item < ItemCount; item++)
        {
            Array.Copy(Answers[item], start, slice.Answers[item], 0, count);
        }

        return slice;
    }

    private void Draw(int row, SplitMix64 random, ulong[] strataUpTo, int[] moods)
    {
        var stratum = Level(random.NextUInt64() % strataUpTo[^1], strataUpTo);
        var village = (int)(random.NextUInt64() % VillagesPerStratum);
        (Strata[row], Villages[row]) = (stratum, village);
        VillagesThere[row] = 200 + (stratum + 1) * 37 % 400;
        Weights[row] = (200 + stratum * 37 % 300) * (70.0 + random.NextUInt64() % 61);
        Sexes[row] = Level(random.NextUInt64() % 100, [56]);
        AgeBands[row] = Level(random.NextUInt64() % 100, [14, 37, 71]);
        Schooling[row] = Level(random.NextUInt64() % 100, [24, 58, 83]);
        var mood = moods[stratum * VillagesPerStratum + village];
        for (var item = 0; item < ItemCount; item++)
        {
            var shift = Math.Clamp(mood + item % 3 - 1, Gloomiest, Brightest);
            var step = Level(random.NextUInt64() % 1000, AnswersUpTo[shift - Gloomiest]);
            Answers[item][row] = (byte)(step + 1);
        }
    }

    private static int Level(ulong drawn, ReadOnlySpan<ulong> upTo)
    {
        var level = 0;
        while (level < upTo.Length && upTo[level] <= drawn)
        {
            level++;
        }

        return level;
    }
}
