using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Frames;

/// <summary>One of the answers that a coded column can hold.</summary>
/// <param name="Code">As it stands among the answers: the code of a choice, the value of a step in digits, <c>dontKnow</c>.</param>
/// <param name="Label">What the respondent read.</param>
/// <param name="State"><see cref="CellState.Valid"/>, or the kind of non-answer that it is.</param>
/// <param name="Value">The number behind it, on a scale and on 0–10; null for named choices and non-answers.</param>
public sealed record Category(string Code, LocalText Label, CellState State, int? Value = null);
