using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The scales of a questionnaire's ratings, and what their steps are worth.</summary>
internal static class RatingScales
{
    /// <summary>The scale on which a field is rated; null where it is no rating.</summary>
    public static Scale? Of(Field field, PreparedQuestionnaire questionnaire) =>
        field.Item switch
        {
            RatingItem item => questionnaire.Context.Scales[item.Scale],
            MatrixItem item => questionnaire.Context.Scales[item.Scale],
            _ => null,
        };

    /// <summary>What an answer on a scale is worth in index points; NaN for one that is no step of it.</summary>
    public static double PointsOf(Category answer, Scale scale) =>
        answer.Value is { } value ? scale.ScoreOf(StepOf(value, scale)) : double.NaN;

    /// <summary>Whether an answer on a scale counts as satisfied, 1 or 0; NaN for one that is no step of it.</summary>
    public static double SatisfiedOf(Category answer, Scale scale)
    {
        if (answer.Value is not { } value)
        {
            return double.NaN;
        }

        return StepOf(value, scale).IsSatisfied ? 1 : 0;
    }

    /// <summary>What the steps are worth, for comparison with those of another wave.</summary>
    public static ScoreTable TableOf(Scale scale) =>
        new([.. scale.Steps.Select(step => new ScoreStep(step.Value, scale.ScoreOf(step)))])
        {
            DontKnow = new HashSet<int> { RatingValues.DontKnow },
            Satisfied = scale.Steps.Where(step => step.IsSatisfied).Select(step => step.Value).ToHashSet(),
        };

    private static ScaleStep StepOf(int value, Scale scale) => scale.Steps.First(step => step.Value == value);
}
