namespace SurveyPlatform.Model.Responses;

/// <summary>
/// What gave rise to doubt when a response was taken in. It is kept and counted like any other; whoever reads results sees them
/// with and without it.
/// </summary>
[Flags]
public enum Suspicions
{
    None = 0,

    /// <summary>The same browser filed to the wave before. A phone that is handed round a family does so too.</summary>
    SameDevice = 1,

    /// <summary>Many came before from this network with this kind of browser. A village office may do so too.</summary>
    SameNetwork = 2,

    /// <summary>A field was filled in that people neither see nor reach.</summary>
    TrapFilled = 4,

    /// <summary>Filled in faster than anybody reads and taps; see <see cref="LeastTime"/>.</summary>
    TooQuick = 8,

    /// <summary>Let in during an attack on the answer to a plain question, which machines can answer too.</summary>
    Questioned = 16,
}
