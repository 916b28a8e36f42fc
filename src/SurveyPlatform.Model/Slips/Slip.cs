namespace SurveyPlatform.Model.Slips;

/// <summary>
/// What is good for one response to a wave: a printed slip or a personal link. It says whether it was used; when, and
/// for which response, nobody can tell from it. Its code is not part of it, for only whoever holds it knows that.
/// </summary>
public sealed record Slip
{
    /// <summary>Printed on it, and no secret: by this it is handed out, counted and taken back.</summary>
    public required string Serial { get; init; }

    public required SlipKind Kind { get; init; }

    /// <summary>The code of the village or township it is for; null where it is for no place.</summary>
    public string? Area { get; init; }

    /// <summary>Whose personal link it is; null on a printed slip.</summary>
    public string? Addressee { get; init; }

    public required SlipState State { get; init; }
}
