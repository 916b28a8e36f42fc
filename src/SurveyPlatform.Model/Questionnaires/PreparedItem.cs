using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>An item with its conditions parsed.</summary>
public sealed record PreparedItem(
    Item Item,
    IReadOnlyList<Field> Fields,
    Expression? VisibleWhen,
    IReadOnlyList<PreparedCheck> Checks
);
