namespace SurveyPlatform.Web.Console.Charts;

/// <summary>One row of a <see cref="ScoreChart"/>.</summary>
/// <param name="Label">What was scored.</param>
/// <param name="Score">Index points 0–100; null where there is none.</param>
/// <param name="Low">Lower bound of its interval; null where there is none.</param>
/// <param name="High">Upper bound.</param>
/// <param name="Figures">One a heading.</param>
/// <param name="IsThin">It rests on few respondents.</param>
/// <param name="Title">Score and interval in words.</param>
internal sealed record ScoreRow(
    string Label,
    double? Score,
    double? Low,
    double? High,
    IReadOnlyList<string> Figures,
    bool IsThin,
    string Title
);
