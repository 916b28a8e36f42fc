namespace SurveyPlatform.Model.Surveys;

/// <summary>How many responses are taken from the people of one kind.</summary>
public sealed record QuotaCell
{
    /// <summary>One code a dimension, in the order of <see cref="QuotaPlan.Dimensions"/>.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Once as many are on file, no other is taken.</summary>
    public required int Most { get; init; }
}
