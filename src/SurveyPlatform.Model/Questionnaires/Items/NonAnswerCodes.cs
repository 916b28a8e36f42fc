namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>How a <see cref="NonAnswer"/> is written among the answers and in expressions: <c>q3 = 'dontKnow'</c>.</summary>
public static class NonAnswerCodes
{
    public static string CodeOf(NonAnswer nonAnswer) =>
        nonAnswer switch
        {
            NonAnswer.DontKnow => "dontKnow",
            NonAnswer.NotApplicable => "notApplicable",
            NonAnswer.Refused => "refused",
            _ => throw new ArgumentOutOfRangeException(nameof(nonAnswer), nonAnswer, message: null),
        };
}
