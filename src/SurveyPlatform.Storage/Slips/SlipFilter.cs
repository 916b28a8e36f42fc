using SurveyPlatform.Model.Slips;

namespace SurveyPlatform.Storage.Slips;

/// <summary>Which slips of a wave are meant; what is null leaves all in.</summary>
/// <param name="Kind">Printed or personal.</param>
/// <param name="State">What they are good for.</param>
/// <param name="Area">The very place that they are for.</param>
public sealed record SlipFilter(SlipKind? Kind = null, SlipState? State = null, string? Area = null);
