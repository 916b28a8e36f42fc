using SurveyPlatform.Reporting.Texts;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>Remembers which marks a sheet uses, so that its foot explains these and no others.</summary>
internal sealed class Legend(Words words)
{
    private readonly SortedSet<Absence> absences = [];
    private readonly SortedSet<ScoringFault> faults = [];
    private bool hasThin;

    /// <summary>Notes the marks of a cell.</summary>
    public void Note(Cell cell)
    {
        hasThin |= cell.IsThin;
        if (cell.Absence is { } absence)
        {
            absences.Add(absence);
        }

        if (cell.Fault is { } fault)
        {
            faults.Add(fault);
        }
    }

    /// <summary>What stands in a cell that has no number.</summary>
    public string MarkOf(Absence absence) => words[$"Mark.{absence}"];

    /// <summary>One line a mark.</summary>
    public IEnumerable<string> Lines()
    {
        if (hasThin)
        {
            yield return words.Fill("Legend.Thin", Cell.ThinMark, Cell.LeastBase);
        }

        foreach (var absence in absences)
        {
            var codes = string.Join(words["List.Comma"], faults.Select(ScoringException.CodeOf));
            yield return words.Fill($"Legend.{absence}", MarkOf(absence), codes);
        }
    }
}
