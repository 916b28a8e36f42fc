namespace SurveyPlatform.Web.Resident.Branching;

/// <summary>A condition as two compound selectors of the form: one matches where it holds, the other where it fails.</summary>
/// <remarks>
/// One selector after the other is "and", <c>:is()</c> is "or". With both at hand, "not" is an exchange, and no
/// <c>:not()</c> ever stands inside another.
/// </remarks>
internal sealed record FormSelector(string Holds, string Fails)
{
    public static FormSelector Always { get; } = new(":is(*)", ":not(*)");

    public static FormSelector Never => Always.Negated;

    public FormSelector Negated => this with { Holds = Fails, Fails = Holds };

    /// <param name="inputs">Selectors of radio buttons and checkboxes; one of them is ticked.</param>
    public static FormSelector Ticked(IEnumerable<string> inputs)
    {
        var has = $":has({string.Join(',', inputs.Select(input => $"{input}:checked"))})";
        return new FormSelector(has, $":not({has})");
    }

    public static FormSelector All(IReadOnlyList<FormSelector> parts) =>
        new(
            string.Concat(parts.Select(part => part.Holds)),
            $":is({string.Join(',', parts.Select(part => part.Fails))})"
        );

    public static FormSelector Any(IReadOnlyList<FormSelector> parts) =>
        All([.. parts.Select(part => part.Negated)]).Negated;
}
