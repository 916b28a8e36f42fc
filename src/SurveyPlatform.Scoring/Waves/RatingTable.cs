using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Every rating field of a wave, decoded once, ready to be scored in any group.</summary>
internal sealed class RatingTable
{
    /// <summary>The code of 不了解 in a score table; no step of a scale can have it.</summary>
    private const int DontKnow = -int.MaxValue;

    private readonly Dictionary<string, ItemScore> scoreByField = new(StringComparer.Ordinal);

    public RatingTable(ResponseFrame frame, PreparedQuestionnaire questionnaire, SampleDesign design)
    {
        var fields = new List<Field>();
        foreach (var field in questionnaire.Fields)
        {
            if (ScaleOf(field, questionnaire) is { } scale && frame.FindColumn(field.Code) is CodedColumn column)
            {
                fields.Add(field);
                scoreByField[field.Code] = new ItemScore(design, CodesOf(column), TableOf(scale));
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
            DontKnow = new HashSet<int> { DontKnow },
            Satisfied = scale.Steps.Where(step => step.IsSatisfied).Select(step => step.Value).ToHashSet(),
        };

    private static double[] CodesOf(CodedColumn column)
    {
        var codeOfCategory = new double[byte.MaxValue + 1];
        Array.Fill(codeOfCategory, double.NaN);
        for (var i = 0; i < column.Categories.Count; i++)
        {
            codeOfCategory[i] = column.Categories[i] switch
            {
                { Value: { } value } => value,
                { State: CellState.DontKnow } => DontKnow,
                _ => double.NaN,
            };
        }

        var codes = new double[column.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = codeOfCategory[column.Codes[row]];
        }

        return codes;
    }
}
