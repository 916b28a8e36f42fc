using System.Text;

namespace SurveyPlatform.Scoring.Weights;

/// <summary>Says which rule the input broke and where, so that the caller can show both.</summary>
public sealed class ScoringException : Exception
{
    /// <summary>Reports a fault at a key.</summary>
    /// <param name="fault">The rule that was broken.</param>
    /// <param name="key">What broke it: a cell, a stratum, a code, or <c>row 12</c> (counted from 0).</param>
    /// <param name="message">One sentence for the analyst.</param>
    public ScoringException(ScoringFault fault, string key, string message)
        : base($"{CodeOf(fault)} ({key}): {message}")
    {
        Fault = fault;
        Key = key;
    }

    /// <summary>The rule that was broken.</summary>
    public ScoringFault Fault { get; }

    /// <summary>What broke it: a cell, a stratum, a code, or a row.</summary>
    public string Key { get; }

    /// <summary>
    /// Where the offending number stands, counted from 0: its position in a list, its row and column in a matrix. Empty when
    /// <see cref="Key"/> alone says it.
    /// </summary>
    public IReadOnlyList<int> Place { get; init; } = [];

    /// <summary>The published code, such as <c>EMPTY_CELL</c>.</summary>
    public string Code => CodeOf(Fault);

    /// <summary>Writes a fault as its published code.</summary>
    /// <param name="fault">Any member.</param>
    /// <returns>The member's name in capitals, words parted by underscores.</returns>
    public static string CodeOf(ScoringFault fault)
    {
        var code = new StringBuilder();
        foreach (var letter in fault.ToString())
        {
            if (char.IsUpper(letter) && code.Length > 0)
            {
                code.Append('_');
            }

            code.Append(char.ToUpperInvariant(letter));
        }

        return code.ToString();
    }

    internal static string Row(int row) => $"row {row}";
}
