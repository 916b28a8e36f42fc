using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The responses that answered every one of some ratings, and the ratings that vary among them.</summary>
/// <remarks>A rating that nobody answered would leave no complete row, and one that does not vary relates to nothing: they are set aside.</remarks>
internal sealed class CompleteRatings
{
    private readonly Dictionary<string, double[]> columnByField = new(StringComparer.Ordinal);

    /// <param name="frame">The responses.</param>
    /// <param name="questionnaire">What they answered.</param>
    /// <param name="fields">Rating fields or 0–10 items.</param>
    /// <param name="weights">One a response; those of weight 0 are passed over.</param>
    public CompleteRatings(
        ResponseFrame frame,
        PreparedQuestionnaire questionnaire,
        IReadOnlyList<Field> fields,
        double[] weights
    )
    {
        var scores = fields.ToDictionary(
            field => field.Code,
            field => RatingValues.Scores(frame, questionnaire, field),
            StringComparer.Ordinal
        );
        var answered = fields.Where(field => IsAnswered(scores[field.Code], weights)).ToArray();
        if (answered.Length > 0)
        {
            Keep(Observations.Of([.. answered.Select(field => scores[field.Code])], weights).Complete(), answered);
        }

        Fields = [.. fields.Where(field => columnByField.ContainsKey(field.Code))];
        Excluded =
        [
            .. fields
                .Except(Fields)
                .Select(field => new ExcludedRating(
                    field,
                    answered.Contains(field) ? ScoringFault.ZeroVariance : ScoringFault.AllMissing
                )),
        ];
        Weights = Array.ConvertAll(Rows, row => weights[row]);
    }

    /// <summary>The complete responses, ascending.</summary>
    public int[] Rows { get; private set; } = [];

    /// <summary>One a complete response.</summary>
    public double[] Weights { get; }

    /// <summary>How many equally weighted responses would tell as much, (Σw)²/Σw²; 0 without a complete one.</summary>
    public double EffectiveBase => Rows.Length == 0 ? 0 : Kish.Of(Weights).EffectiveBase;

    /// <summary>The fields that take part, in the order given.</summary>
    public IReadOnlyList<Field> Fields { get; }

    public IReadOnlyList<ExcludedRating> Excluded { get; }

    /// <summary>One value a complete response.</summary>
    public double[] ColumnOf(Field field) => columnByField[field.Code];

    private static bool IsAnswered(double[] scores, double[] weights)
    {
        for (var row = 0; row < scores.Length; row++)
        {
            if (weights[row] > 0 && !double.IsNaN(scores[row]))
            {
                return true;
            }
        }

        return false;
    }

    private void Keep(Observations complete, Field[] fields)
    {
        Rows = complete.Rows!;
        for (var column = 0; column < fields.Length; column++)
        {
            // Among fewer than two rows nothing can vary, and that is the fault of the rows.
            if (Rows.Length < 2 || !complete.IsConstant(column))
            {
                columnByField[fields[column].Code] = complete[column];
            }
        }
    }
}
