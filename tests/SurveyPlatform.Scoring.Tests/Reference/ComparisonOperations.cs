using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class ComparisonOperations
{
    public static JsonObject Contrasted(ReferenceCase one)
    {
        var data = new ReferenceData(one);
        var (design, values) = (data.Design(), data.Numbers((string)one.Arguments["var"]!));
        var groups = data.Texts((string)one.Arguments["by"]!);
        LinearisedEstimate MeanOf(string key) =>
            Linearisation.Mean(design, values, Domain.Of(groups, ReferenceData.Text(one.Arguments[key])!));
        return Report(Contrast.Of(MeanOf("a"), MeanOf("b"), data.Level()));
    }

    public static JsonObject Associated(ReferenceCase one)
    {
        var data = new ReferenceData(one);
        var (rows, columns) = (data.Texts((string)one.Arguments["row"]!), data.Texts((string)one.Arguments["col"]!));
        var association = Association.Of(data.Design(), rows, columns, data.DomainAsked());
        return association.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject
            {
                ["F"] = association.Statistic,
                ["ndf"] = association.NumeratorDegreesOfFreedom,
                ["ddf"] = association.DenominatorDegreesOfFreedom,
                ["p"] = association.PValue,
            };
    }

    public static JsonObject Report(Difference difference) =>
        difference.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject
            {
                ["difference"] = difference.Value,
                ["se"] = difference.StandardError,
                ["t"] = difference.Statistic,
                ["statistic"] = difference.Statistic,
                ["df"] = difference.DegreesOfFreedom,
                ["p"] = difference.PValue,
                ["low"] = difference.Low,
                ["high"] = difference.High,
            };
}
