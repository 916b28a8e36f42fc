using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Samples.Answers;

/// <summary>The answers of one respondent by field code. What is left blank is not on the sheet.</summary>
internal sealed class AnswerSheet
{
    private readonly Dictionary<string, Value> answers = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Value> Answers => answers;

    public void Put(string field, string answer) => answers.Add(field, Value.Of(answer));

    public void Put(string field, int answer) => answers.Add(field, Value.Of((double)answer));

    public void Put(string field, IEnumerable<string> codes) =>
        answers.Add(field, Value.Of(codes.Select(Value.Of).ToArray()));

    /// <summary>A step of the scale, or 不了解 for null.</summary>
    public void PutRating(string field, int? rating)
    {
        if (rating is { } step)
        {
            Put(field, step);
        }
        else
        {
            Put(field, "dontKnow");
        }
    }
}
