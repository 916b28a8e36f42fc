using NUnit.Framework.Constraints;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests;

/// <summary>What a test expects of input that breaks a rule.</summary>
internal static class Refusal
{
    public static IResolveConstraint With(string code) =>
        Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo(code);

    public static IResolveConstraint With(string code, string key) =>
        Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo(code).And.Property("Key").EqualTo(key);
}
