using System.Text.Json;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>Some responses of a wave, in the order in which they were filed.</summary>
/// <param name="Responses">What is on file.</param>
/// <param name="Next">Where the following page begins; null on the last.</param>
internal sealed record ResponsePage(IReadOnlyList<ResponsePage.Entry> Responses, long? Next)
{
    public static ResponsePage Of(ResponseBatch batch) => new([.. batch.Responses.Select(Entry.Of)], batch.Next);

    /// <summary>One response as it is on file.</summary>
    /// <param name="ResponseId">As the client made it.</param>
    /// <param name="Channel">The door it came in by.</param>
    /// <param name="Language">The language in which the questionnaire was read.</param>
    /// <param name="Seconds">How long the filling in took, where the client said so.</param>
    /// <param name="Mode">How the answers came to be written down, where that is known.</param>
    /// <param name="Helper">The code of the helper who wrote them down; null where the respondent did.</param>
    /// <param name="FiledAt">When it was filed.</param>
    /// <param name="Suspicions">What gave rise to doubt when it was taken in; nothing is left out of results for it.</param>
    /// <param name="Answers">By field code; null where the item was asked and left blank, absent where it was not asked.</param>
    internal sealed record Entry(
        Guid ResponseId,
        string Channel,
        string Language,
        int? Seconds,
        AnswerMode? Mode,
        string? Helper,
        DateTimeOffset FiledAt,
        IReadOnlyList<string> Suspicions,
        JsonElement Answers
    )
    {
        public static Entry Of(StoredResponse stored) =>
            new(
                stored.Response.Id,
                JsonNamingPolicy.CamelCase.ConvertName(stored.Response.Channel.ToString()),
                stored.Response.Language,
                stored.Response.Seconds,
                stored.Response.Mode,
                stored.Response.Helper,
                stored.Response.FiledAt,
                SuspicionNames.Of(stored.Response.Suspicions),
                JsonElement.Parse(stored.Response.Answers)
            );
    }
}
