using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of a submission.</summary>
internal abstract record IntakeResult
{
    private IntakeResult() { }

    /// <summary>It is on file for good.</summary>
    public sealed record Filed(Guid ResponseId, string Receipt) : IntakeResult;

    /// <summary>It was on file before, with the same content; the receipt is the first one.</summary>
    public sealed record AlreadyFiled(Guid ResponseId, string Receipt) : IntakeResult;

    /// <summary>Its id is taken by a response with other content.</summary>
    public sealed record OtherContent(Guid ResponseId) : IntakeResult
    {
        /// <summary>The receipt of the answers on file. Who knows the id sent them, or sits at the same phone.</summary>
        public required string Receipt { get; init; }
    }

    /// <summary>The wave has as many responses of this kind, or in all, as it takes. Nothing was taken.</summary>
    /// <param name="Cell">The cell of the quota; null where the wave as a whole is full.</param>
    public sealed record QuotaFull(string? Cell) : IntakeResult;

    /// <summary>Its slip is not good, or the wave asks for one and it has none. Nothing was taken.</summary>
    public sealed record SlipRefused(SlipFault Fault) : IntakeResult;

    /// <summary>It names a mode that has a helper and none, or a helper and no such mode.</summary>
    public sealed record AssistanceUnsound(bool HasHelper) : IntakeResult;

    /// <summary>The helper that it names is none of the wave, or no longer one. Nothing was taken.</summary>
    public sealed record HelperRefused(HelperFault Fault) : IntakeResult;

    /// <summary>Its respondent took the answers back, so a resend of them is not taken again.</summary>
    public sealed record Withdrawn(Guid ResponseId) : IntakeResult;

    public sealed record NotOpen(Wave Wave, WaveState State) : IntakeResult;

    /// <summary>The questionnaire is not to be had in the language that the submission names.</summary>
    public sealed record UnknownLanguage(string Language, IReadOnlyList<string> Languages) : IntakeResult;

    /// <summary>Answers do not fit the questionnaire.</summary>
    public sealed record Unfit(IReadOnlyList<AnswerFault> Faults) : IntakeResult;

    /// <summary>More wait to be written than there is room for. Nothing was taken; a little later it will be.</summary>
    public sealed record Full : IntakeResult;

    /// <summary>The database cannot be reached or cannot write now. Sent again with the same id, it is on file once.</summary>
    public sealed record Away : IntakeResult;
}
