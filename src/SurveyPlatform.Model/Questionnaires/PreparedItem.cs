using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>An item with its conditions parsed.</summary>
/// <param name="Item">As it was published.</param>
/// <param name="FirstPlace">Where its first field stands in <see cref="PreparedQuestionnaire.Fields"/>.</param>
/// <param name="Fields">Its places for answers, one behind the other.</param>
/// <param name="VisibleWhen">Null where it is always asked.</param>
/// <param name="Checks">What must hold of its answers.</param>
public sealed record PreparedItem(
    Item Item,
    int FirstPlace,
    IReadOnlyList<Field> Fields,
    Expression? VisibleWhen,
    IReadOnlyList<PreparedCheck> Checks
);
