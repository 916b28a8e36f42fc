using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>What became of one line of a batch.</summary>
internal sealed record FiledLine
{
    /// <summary>The number of the line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The id that the client made, where the line could be read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? ResponseId { get; init; }

    public required FiledLineOutcome Outcome { get; init; }

    /// <summary>The code that shows that the response is counted, where it is on file.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipt { get; init; }

    /// <summary>What is wrong with the line, as filing it by itself would say it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProblemDetails? Problem { get; init; }

    public static FiledLine Of(int line, Guid responseId, IntakeResult result) =>
        result switch
        {
            IntakeResult.Filed(_, var receipt) => OnFile(line, responseId, FiledLineOutcome.Filed, receipt),
            IntakeResult.AlreadyFiled(_, var receipt) => OnFile(
                line,
                responseId,
                FiledLineOutcome.AlreadyFiled,
                receipt
            ),
            _ => Fault(line, responseId, IntakeProblems.Of(result)),
        };

    public static FiledLine Fault(int line, Guid? responseId, ProblemHttpResult problem) =>
        new()
        {
            Line = line,
            ResponseId = responseId,
            Outcome = FiledLineOutcome.Fault,
            Problem = problem.ProblemDetails,
        };

    private static FiledLine OnFile(int line, Guid responseId, FiledLineOutcome outcome, string receipt) =>
        new()
        {
            Line = line,
            ResponseId = responseId,
            Outcome = outcome,
            Receipt = receipt,
        };
}
