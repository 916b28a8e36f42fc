using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>One panel's part in a score.</summary>
/// <param name="Panel">The panel as the scheme has it.</param>
/// <param name="Figure">Its own estimate, printed beside the score; absent where it has none.</param>
/// <param name="Standing">Whether it counts.</param>
/// <param name="Share">Its weight among all panels, 0–1.</param>
/// <param name="ShareCounted">Its weight in this score, 0–1, after renormalisation; 0 where it does not count or there is no score.</param>
public sealed record PanelPart(Panel Panel, Estimate Figure, PanelStanding Standing, double Share, double ShareCounted);
