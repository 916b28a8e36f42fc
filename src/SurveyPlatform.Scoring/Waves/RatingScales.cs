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

    /// <summary>What the steps are worth, for comparison with those of another wave.</summary>
    public static ScoreTable TableOf(Scale scale) =>
        new([.. scale.Steps.Select(step => new ScoreStep(step.Value, scale.ScoreOf(step)))])
        {
            DontKnow = new HashSet<int> { RatingValues.DontKnow },
            Satisfied = scale.Steps.Where(step => step.IsSatisfied).Select(step => step.Value).ToHashSet(),
        };
}
