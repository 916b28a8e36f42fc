using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>The faults found so far in one questionnaire, and the expectations that several reviews share.</summary>
internal sealed class FaultList(IReadOnlyList<string> languages)
{
    private readonly List<QuestionnaireFault> faults = [];

    public IReadOnlyList<QuestionnaireFault> Faults => faults;

    public void Add(QuestionnaireFault fault) => faults.Add(fault);

    public void Expect(bool holds, string path, string code, string message)
    {
        if (!holds)
        {
            faults.Add(new QuestionnaireFault(path, code, message));
        }
    }

    /// <summary>A text is there in every language of the questionnaire, or not at all.</summary>
    public void ExpectText(LocalText? text, string path)
    {
        foreach (var language in languages)
        {
            Expect(
                text is null || (text.Has(language) && !string.IsNullOrWhiteSpace(text.In(language))),
                path,
                "text-missing",
                $"The text is missing in '{language}'."
            );
        }
    }

    public void ExpectDistinct<T>(IEnumerable<T> values, string path, string code)
    {
        foreach (var twice in values.GroupBy(value => value).Where(group => group.Skip(1).Any()))
        {
            Expect(holds: false, path, code, $"'{twice.Key}' is there more than once.");
        }
    }

    public void ExpectCode(string code, string path) => Expect(Names.IsCode(code), path, "code-unfit", Names.CodeRule);

    public void ExpectName(string name, string path) => Expect(Names.IsName(name), path, "name-unfit", Names.NameRule);

    public void ExpectBetween(double value, double least, double most, string path, string code) =>
        Expect(value >= least && value <= most, path, code, $"It lies between {least} and {most}.");
}
