using SurveyPlatform.Model.Slips;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>New slips with their codes, which are told this once and kept nowhere.</summary>
/// <param name="Slips">In the order in which they were asked for.</param>
internal sealed record IssuedSlipsBody(IReadOnlyList<IssuedSlipsBody.Entry> Slips)
{
    public static IssuedSlipsBody Of(IReadOnlyList<IssuedSlip> issued, string publicBase) =>
        new([.. issued.Select(one => Entry.Of(one, publicBase))]);

    /// <summary>One of them.</summary>
    /// <param name="Serial">Printed on it, and no secret.</param>
    /// <param name="Code">The secret: who has it can file one response.</param>
    /// <param name="Link">Where it is filed, to be drawn as a QR code or sent.</param>
    /// <param name="Kind">Printed or personal.</param>
    /// <param name="Area">The code of the place it is for.</param>
    /// <param name="Addressee">Whose link it is.</param>
    internal sealed record Entry(
        string Serial,
        string Code,
        string Link,
        SlipKind Kind,
        string? Area,
        string? Addressee
    )
    {
        public static Entry Of(IssuedSlip one, string publicBase) =>
            new(one.Slip.Serial, one.Code, publicBase + one.Path, one.Slip.Kind, one.Slip.Area, one.Slip.Addressee);
    }
}
