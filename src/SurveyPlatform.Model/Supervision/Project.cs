using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Supervision;

/// <summary>A livelihood project (民生实事项目) that is supervised from the first proposal to its archive.</summary>
public sealed record Project
{
    public required string Code { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>What it is about, such as 养老服务.</summary>
    public required LocalText Subject { get; init; }

    /// <summary>The department that answers for it (责任单位).</summary>
    public required LocalText Department { get; init; }

    public required int Year { get; init; }

    /// <summary>What is to be achieved within the year.</summary>
    public required LocalText Goal { get; init; }
}
