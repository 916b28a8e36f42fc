using System.ComponentModel.DataAnnotations;

namespace SurveyPlatform.Web.Guarding;

/// <summary>
/// How much may come in a minute before senders are checked, and before they are asked to come later. A mobile carrier puts
/// thousands of phones behind one IPv4 address, so a check comes long before a refusal.
/// </summary>
internal sealed record GuardOptions
{
    public const string Section = "Guard";

    /// <summary>Forms from one IPv4 address or IPv6 /64 before the next are checked.</summary>
    [Range(1, int.MaxValue)]
    public int FormsPerSite { get; init; } = 30;

    /// <summary>Forms from one IPv4 /24 or IPv6 /48 before the next are checked.</summary>
    [Range(1, int.MaxValue)]
    public int FormsPerBlock { get; init; } = 300;

    /// <summary>Forms of one wave that name one area, such as a village, before all forms of the wave are checked for a time.</summary>
    [Range(1, int.MaxValue)]
    public int FormsPerArea { get; init; } = 60;

    /// <summary>For how long all forms of a wave are checked after such a burst.</summary>
    [Range(1, 24 * 60)]
    public int AlarmMinutes { get; init; } = 10;

    /// <summary>Forms from one IPv4 address or IPv6 /64 before the next have to come later.</summary>
    [Range(1, int.MaxValue)]
    public int MostFormsPerSite { get; init; } = 600;

    /// <summary>Forms from one IPv4 /24 or IPv6 /48 before the next have to come later.</summary>
    [Range(1, int.MaxValue)]
    public int MostFormsPerBlock { get; init; } = 3000;

    /// <summary>Requests of any kind to the residents' door from one IPv4 address or IPv6 /64.</summary>
    [Range(1, int.MaxValue)]
    public int MostVisitsPerSite { get; init; } = 3000;

    /// <summary>Attempts to sign in to the console from one IPv4 address or IPv6 /64; accounts are locked besides.</summary>
    [Range(1, int.MaxValue)]
    public int MostSignInsPerSite { get; init; } = 60;

    /// <summary>Calls of the API with one key: a program that runs wild is held up, one that works is not.</summary>
    [Range(1, int.MaxValue)]
    public int MostCallsPerKey { get; init; } = 6_000_000;

    /// <summary>
    /// How many leading zero bits a phone has to find in a check. 16 take 65,536 trials on the average: a fifth of a second on
    /// a new phone, and a few on an old one.
    /// </summary>
    [Range(1, 24)]
    public int CheckBits { get; init; } = 16;
}
