using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of a submission.</summary>
internal abstract record IntakeResult
{
    private IntakeResult() { }

    /// <summary>It is on file for good.</summary>
    public sealed record Filed(Guid ResponseId, string Receipt) : IntakeResult;

    /// <summary>It was on file before, with the same answers; the receipt is the first one.</summary>
    public sealed record AlreadyFiled(Guid ResponseId, string Receipt) : IntakeResult;

    /// <summary>Its id is taken by a response with other answers.</summary>
    public sealed record OtherContent(Guid ResponseId) : IntakeResult
    {
        /// <summary>The receipt of the answers on file. Who knows the id sent them, or sits at the same phone.</summary>
        public required string Receipt { get; init; }
    }

    public sealed record UnknownWave : IntakeResult;

    public sealed record NotOpen(Wave Wave, WaveState State) : IntakeResult;

    /// <summary>Answers do not fit the questionnaire.</summary>
    public sealed record Unfit(IReadOnlyList<AnswerFault> Faults) : IntakeResult;

    /// <summary>More wait to be written than there is room for. Nothing was taken; a little later it will be.</summary>
    public sealed record Full : IntakeResult;
}
