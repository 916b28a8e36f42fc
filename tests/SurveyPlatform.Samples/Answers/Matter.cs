namespace SurveyPlatform.Samples.Answers;

/// <summary>Something that residents bring up about a project.</summary>
/// <param name="Project">The code of the project.</param>
/// <param name="Setting">Who can have met with it.</param>
/// <param name="Trouble">What is wrong, so worded that a place may stand before it.</param>
/// <param name="Wishes">What should be done about it, one or the other.</param>
internal sealed record Matter(string Project, Setting Setting, string Trouble, IReadOnlyList<string> Wishes)
{
    public bool Concerns(bool isRural) =>
        Setting switch
        {
            Setting.InTown => !isRural,
            Setting.InTheCountry => isRural,
            _ => true,
        };
}
