using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The ratings of a wave as plain numbers, one a response, for what looks at several of them together.</summary>
internal static class RatingValues
{
    /// <summary>The code of 不了解; no step of a scale can have it.</summary>
    public const int DontKnow = -int.MaxValue;

    /// <summary>Every rating field, in the order of the questionnaire.</summary>
    public static IReadOnlyList<Field> FieldsOf(PreparedQuestionnaire questionnaire) =>
        [.. questionnaire.Fields.Where(field => field.Item is RatingItem or MatrixItem)];

    /// <summary>Whether a field is answered by a number out of a fixed set: a rating, or 0–10.</summary>
    public static bool IsGraded(Field field) => field.Item is RatingItem or MatrixItem or ScoreItem;

    /// <summary>What each response is worth: index points of a rating, the number itself on 0–10; NaN where there is none.</summary>
    public static double[] Scores(ResponseFrame frame, PreparedQuestionnaire questionnaire, Field field)
    {
        var scale = RatingScales.Of(field, questionnaire);
        return Decode(
            frame,
            field,
            category => scale is null ? category.Value ?? double.NaN : RatingScales.PointsOf(category, scale)
        );
    }

    /// <summary>What each response chose, in scale points; <see cref="DontKnow"/> for 不了解 and NaN where there is no answer.</summary>
    public static double[] Codes(ResponseFrame frame, Field field) =>
        Decode(
            frame,
            field,
            category => category.Value ?? (category.State == CellState.DontKnow ? DontKnow : double.NaN)
        );

    private static double[] Decode(ResponseFrame frame, Field field, Func<Category, double> worth)
    {
        var column = (CodedColumn)frame.FindColumn(field.Code)!;
        var worthOfCode = new double[byte.MaxValue + 1];
        Array.Fill(worthOfCode, double.NaN);
        for (var code = 0; code < column.Categories.Count; code++)
        {
            worthOfCode[code] = worth(column.Categories[code]);
        }

        var values = new double[column.Count];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = worthOfCode[column.Codes[row]];
        }

        return values;
    }
}
