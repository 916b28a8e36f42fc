namespace SurveyPlatform.Model.Expressions;

/// <summary>How a function is called in an expression.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Fewest">The smallest number of arguments.</param>
/// <param name="Most">The largest number of arguments; <see cref="int.MaxValue"/> when only the text's length limits it.</param>
internal readonly record struct Signature(Operation Operation, int Fewest, int Most)
{
    public bool Allows(int count) => count >= Fewest && count <= Most;
}
