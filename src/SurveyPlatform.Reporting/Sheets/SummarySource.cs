using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Texts;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>All that a summary of one wave is made from.</summary>
public sealed record SummarySource
{
    public required Survey Survey { get; init; }

    public required Wave Wave { get; init; }

    /// <summary>The content of the published version that was asked.</summary>
    public required Questionnaire Questionnaire { get; init; }

    public required int Version { get; init; }

    /// <summary>Names the content of the version beyond doubt.</summary>
    public required string ContentHash { get; init; }

    public required WaveScores Scores { get; init; }

    /// <summary>What was suspect, and the scores without it; null where nobody looked.</summary>
    public WaveQuality? Quality { get; init; }

    /// <summary>The projects that index nodes evaluate; one that is missing here goes by the title of its node.</summary>
    public required IReadOnlyList<Project> Projects { get; init; }

    public required DateTimeOffset GeneratedAt { get; init; }

    public required string SoftwareVersion { get; init; }

    /// <summary>The zone whose clock the workbook's dates and times are read from.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The language of the program's texts, and of the survey's own texts where they have it.</summary>
    public string Language { get; init; } = LocalText.Chinese;

    /// <summary>The overall index; null where the questionnaire has no index tree.</summary>
    internal NodeScores? Headline => Scores.Nodes.Count > 0 ? Scores.Nodes[0] : null;

    /// <summary>The confidence level of the intervals.</summary>
    internal double Level => Headline?.Overall.Score.Level ?? Estimate.UsualLevel;

    internal string Say(LocalText text) => text.In(Language);

    internal DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    internal Project? FindProject(string code) =>
        Projects.FirstOrDefault(project => string.Equals(project.Code, code, StringComparison.Ordinal));

    /// <summary>What a node is called: the project's own title where it evaluates one that is known.</summary>
    internal string TitleOf(NodeScores node) =>
        Say(node.Node.Project is { } code && FindProject(code) is { } project ? project.Title : node.Node.Title);

    /// <summary>What a way of dividing respondents is called: the usual name of its tag, else the item's own words.</summary>
    internal string NameOf(string tag, Words words) =>
        words.Find($"Tag.{tag}") ?? (Questionnaire.FindTagged(tag)?.Stem is { } stem ? Say(stem) : tag);

    /// <summary>The line below the title of every sheet. It is brief, since it is frozen in sight; the cover has all of it.</summary>
    internal string Subtitle(Words words)
    {
        const int Longest = 80;
        return words.Fill(
            "Sheet.Subtitle",
            CellText.Brief(Say(Survey.Title), Longest),
            CellText.Brief(Say(Wave.Title), Longest),
            Scores.Responses
        );
    }
}
