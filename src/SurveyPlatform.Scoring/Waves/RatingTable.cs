using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Every rating field of a wave, decoded once, ready to be scored in any group.</summary>
internal sealed class RatingTable
{
    private readonly Dictionary<string, ItemScore> scoreByField = new(StringComparer.Ordinal);

    public RatingTable(ResponseFrame frame, PreparedQuestionnaire questionnaire, SampleDesign design)
    {
        var fields = new List<Field>();
        foreach (var field in questionnaire.Fields)
        {
            if (ScaleOf(field, questionnaire) is { } scale && frame.FindColumn(field.Code) is CodedColumn)
            {
                fields.Add(field);
                scoreByField[field.Code] = new ItemScore(design, RatingValues.Codes(frame, field), TableOf(scale));
            }
        }

        Fields = fields;
    }

    /// <summary>In the order of the questionnaire.</summary>
    public IReadOnlyList<Field> Fields { get; }

    public LinearisedMeasures Measure(string field, Domain domain)
    {
        var score = scoreByField[field];
        return new LinearisedMeasures(score.Score(domain), score.SatisfiedRate(domain), score.AwarenessRate(domain));
    }

    internal static Scale? ScaleOf(Field field, PreparedQuestionnaire questionnaire) =>
        field.Item switch
        {
            RatingItem item => questionnaire.Context.Scales[item.Scale],
            MatrixItem item => questionnaire.Context.Scales[item.Scale],
            _ => null,
        };

    internal static ScoreTable TableOf(Scale scale) =>
        new([.. scale.Steps.Select(step => new ScoreStep(step.Value, scale.ScoreOf(step)))])
        {
            DontKnow = new HashSet<int> { RatingValues.DontKnow },
            Satisfied = scale.Steps.Where(step => step.IsSatisfied).Select(step => step.Value).ToHashSet(),
        };
}
