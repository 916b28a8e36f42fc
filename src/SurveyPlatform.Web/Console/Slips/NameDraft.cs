using SurveyPlatform.Model.Areas;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Console.Slips;

/// <summary>A list of people who are each to have a link: respondents known by name, or helpers; one a line, and behind the name a place where there is one.</summary>
/// <param name="Names">As it was pasted, out of a letter or two columns of a table.</param>
public sealed record NameDraft(string Names)
{
    public const int MostPeople = 2000;

    private static readonly char[] Separators = ['\t', ',', '，', ';', '；'];

    public static NameDraft Blank { get; } = new(string.Empty);

    public static NameDraft Of(IFormCollection form) => new(form["names"].ToString());

    /// <returns>Who they are, or the key of the text that says what is wrong and the line that is meant.</returns>
    public (IReadOnlyList<NamedPerson> People, string? Fault, string Line) Read(IReadOnlyList<AreaTree> trees)
    {
        var people = new List<NamedPerson>();
        foreach (var line in Names.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(Separators, 2, StringSplitOptions.TrimEntries);
            if (parts[0].Length is 0 or > SlipDesk.LongestAddressee)
            {
                return ([], "Slips.Fault.Name", line);
            }

            var named = parts.Length > 1 ? parts[1] : string.Empty;
            var place = FindPlace(named, trees);
            if (named.Length > 0 && place is null)
            {
                return ([], "Slips.Fault.PlaceOf", line);
            }

            people.Add(new NamedPerson(parts[0], place));
        }

        return people.Count is > 0 and <= MostPeople
            ? (people, null, string.Empty)
            : ([], "Slips.Fault.Names", string.Empty);
    }

    /// <summary>By its code, or by a name that no other place has.</summary>
    private static string? FindPlace(string named, IReadOnlyList<AreaTree> trees)
    {
        var areas = trees.SelectMany(tree => tree.Areas).ToList();
        var byCode = areas.Find(area => string.Equals(area.Code, named, StringComparison.Ordinal));
        var byName = areas.FindAll(area =>
            area.Name.Versions.Any(text => string.Equals(text.Value, named, StringComparison.Ordinal))
        );
        return byCode?.Code ?? (byName.Count == 1 ? byName[0].Code : null);
    }
}
