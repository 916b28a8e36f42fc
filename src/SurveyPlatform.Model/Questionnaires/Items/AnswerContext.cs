using SurveyPlatform.Model.Areas;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>What an item needs beside itself to judge an answer.</summary>
/// <param name="Scales">The scales that rating items name, by code.</param>
/// <param name="Areas">The area trees that area items name, by code.</param>
public sealed record AnswerContext(
    IReadOnlyDictionary<string, Scale> Scales,
    IReadOnlyDictionary<string, AreaTree> Areas
);
