using System.Text.Json;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Assistance;

/// <summary>What the modes are called, on a helper's phone as in a table of results.</summary>
public static class AnswerModes
{
    private static readonly Dictionary<AnswerMode, LocalText> Labels = new()
    {
        [AnswerMode.SelfCompleted] = Text("本人自填", "Self-completed"),
        [AnswerMode.Helped] = Text("协助填写", "Helped"),
        [AnswerMode.FaceToFace] = Text("入户访问", "Interview face to face"),
        [AnswerMode.Telephone] = Text("电话访问", "Interview by telephone"),
        [AnswerMode.Paper] = Text("纸质录入", "Typed in from paper"),
    };

    /// <summary>In the order in which they are listed.</summary>
    public static IReadOnlyList<AnswerMode> All { get; } = Enum.GetValues<AnswerMode>();

    /// <summary>Those in which a helper takes part.</summary>
    public static IReadOnlyList<AnswerMode> Assisted { get; } =
    [.. All.Where(mode => mode != AnswerMode.SelfCompleted)];

    /// <summary>As other systems write it, such as <c>faceToFace</c>.</summary>
    public static string CodeOf(AnswerMode mode) => JsonNamingPolicy.CamelCase.ConvertName(mode.ToString());

    public static LocalText LabelOf(AnswerMode mode) => Labels[mode];

    internal static LocalText Text(string chinese, string english) =>
        new([new(LocalText.Chinese, chinese), new(LocalText.English, english)]);
}
