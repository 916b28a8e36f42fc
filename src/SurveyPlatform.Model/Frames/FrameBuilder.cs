using System.Diagnostics;
using System.Text.Json;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Model.Frames;

/// <summary>
/// Makes frames from responses, reading each answer document once, straight into the columns. It goes on growing: a frame
/// that was built earlier keeps its rows. Not for two threads at once.
/// </summary>
public sealed class FrameBuilder
{
    private readonly Column[] columns;
    private readonly Dictionary<string, Column> byField;
    private readonly List<LeftOut> leftOut = [];
    private readonly Cells<Guid> responseIds = new();
    private readonly Cells<double> seconds = new();
    private readonly Cells<Suspicions> suspicions = new();
    private readonly AssistanceColumns assistance = new();
    private int count;

    public FrameBuilder(PreparedQuestionnaire questionnaire)
    {
        columns = [.. questionnaire.Fields.Select(field => ColumnFor(field, questionnaire.Context))];
        byField = columns.ToDictionary(column => column.Field.Code, StringComparer.Ordinal);
    }

    /// <summary>
    /// Adds one response, or notes why it is left out. A field that the document lacks was not asked; one that is null
    /// was left blank.
    /// </summary>
    /// <param name="responseId">Names the response where it has to be left out.</param>
    /// <param name="answers">The answer document as it is on file, in UTF-8.</param>
    /// <param name="secondsTaken">How long the filling in took; null where nothing measured it.</param>
    /// <param name="doubts">What gave rise to doubt when it was taken in.</param>
    /// <param name="mode">How the answers came to be written down; null where that is not known.</param>
    /// <param name="helper">The code of the helper who wrote them down; null where the respondent did.</param>
    public void Add(
        Guid responseId,
        ReadOnlySpan<byte> answers,
        int? secondsTaken = null,
        Suspicions doubts = Suspicions.None,
        AnswerMode? mode = null,
        string? helper = null
    )
    {
        var reason = Read(answers);
        if (reason is not null)
        {
            Array.ForEach(columns, column => column.Truncate(Math.Min(count, column.Count)));
            leftOut.Add(new LeftOut(responseId, reason));
            return;
        }

        count++;
        responseIds.Add(responseId);
        seconds.Add(secondsTaken ?? double.NaN);
        suspicions.Add(doubts);
        assistance.Add(mode, helper);
        foreach (var column in columns)
        {
            if (column.Count < count)
            {
                column.AddWithout(CellState.NotShown);
            }
        }
    }

    /// <summary>The frame of all that was added so far.</summary>
    public ResponseFrame Build() =>
        new(
            responseIds.Take(),
            seconds.Take(),
            suspicions.Take(),
            assistance.Take(),
            Array.ConvertAll(columns, column => column.Take()),
            [.. leftOut]
        );

    private string? Read(ReadOnlySpan<byte> answers)
    {
        try
        {
            var reader = new Utf8JsonReader(answers);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var field = reader.GetString()!;
                reader.Read();
                if (!byField.TryGetValue(field, out var column) || column.Count > count)
                {
                    return $"{field}: the questionnaire has no such field, or it is answered twice";
                }

                if (reader.TokenType == JsonTokenType.Null)
                {
                    column.AddWithout(CellState.Missing);
                }
                else if (!column.TryAdd(ref reader))
                {
                    return $"{field}: the answer is none that the field can have";
                }
            }

            return null;
        }
        catch (JsonException damaged)
        {
            return $"the answer document cannot be read: {damaged.Message}";
        }
    }

    private static Column ColumnFor(Field field, AnswerContext context) =>
        field.Item switch
        {
            ChoiceItem item => new CodedColumn(field, Categories(item.Choices)),
            MultipleChoiceItem item => new MultipleColumn(field, Categories(item.Choices)),
            RatingItem item => new CodedColumn(field, Categories(context.Scales[item.Scale])),
            MatrixItem item => new CodedColumn(field, Categories(context.Scales[item.Scale])),
            ScoreItem => new CodedColumn(field, ZeroToTen()),
            NumberItem => new NumberColumn(field),
            TextItem or LongTextItem => new TextColumn(field),
            AreaItem item => new AreaColumn(field, context.Areas[item.Areas]),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static List<Category> Categories(IReadOnlyList<Choice> choices) =>
        [.. choices.Select(choice => new Category(choice.Code, choice.Label, StateOf(choice.StandsFor)))];

    private static List<Category> Categories(Scale scale) =>
        [
            .. scale.Steps.Select(step => new Category(
                CodedColumn.CodeOf(step.Value),
                step.Label,
                CellState.Valid,
                step.Value
            )),
            .. scale.NonAnswers.Select(other => new Category(
                NonAnswerCodes.CodeOf(other.Kind),
                other.Label,
                StateOf(other.Kind)
            )),
        ];

    private static List<Category> ZeroToTen() =>
        [
            .. Enumerable
                .Range(0, ScoreItem.Highest + 1)
                .Select(value => new Category(
                    CodedColumn.CodeOf(value),
                    LocalText.InChinese(CodedColumn.CodeOf(value)),
                    CellState.Valid,
                    value
                )),
        ];

    private static CellState StateOf(NonAnswer? standsFor) =>
        standsFor switch
        {
            null => CellState.Valid,
            NonAnswer.DontKnow => CellState.DontKnow,
            NonAnswer.NotApplicable => CellState.NotApplicable,
            NonAnswer.Refused => CellState.Refused,
            _ => throw new UnreachableException(standsFor.ToString()),
        };
}
