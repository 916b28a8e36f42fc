using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>A <see cref="Items.Check"/> with its condition parsed.</summary>
public sealed record PreparedCheck(Expression When, LocalText Message);
