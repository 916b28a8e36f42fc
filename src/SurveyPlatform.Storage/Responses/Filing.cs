using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Slips;

namespace SurveyPlatform.Storage.Responses;

/// <summary>What became of a response that was to be filed.</summary>
public abstract record Filing
{
    private Filing() { }

    public sealed record Filed : Filing;

    /// <summary>A response of this id was on file, and stays as it is.</summary>
    /// <param name="Stored">What is on file, which may say something else than what was sent.</param>
    public sealed record AlreadyFiled(Response Stored) : Filing;

    /// <summary>The wave has as many responses of this kind, or in all, as it takes.</summary>
    /// <param name="Cell">The cell of the quota; null where the wave as a whole is full.</param>
    public sealed record QuotaFull(string? Cell) : Filing;

    /// <summary>It came with a code that is not good, or without one where the wave asks for one.</summary>
    public sealed record SlipRefused(SlipFault Fault) : Filing;

    /// <summary>The helper that it names is none of the wave, or no longer one.</summary>
    public sealed record HelperRefused(HelperFault Fault) : Filing;

    /// <summary>A response of this id was on file, and its respondent took it back.</summary>
    public sealed record Withdrawn : Filing;

    /// <summary>The wave takes no response at this time, or is not on file.</summary>
    public sealed record WaveNotOpen : Filing;
}
