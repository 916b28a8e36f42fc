using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Storage.Assistance;
using SurveyPlatform.Storage.Tests.Slips;

namespace SurveyPlatform.Storage.Tests.Assistance;

/// <summary>Helpers to put on file, each with a link of their own.</summary>
internal static class TestHelpers
{
    public static HashedHelper Helper(string code, string? area = TestSlips.Village) =>
        new(
            new Helper
            {
                Code = code,
                Name = "王小云 O'Neil",
                Area = area,
                State = HelperState.Active,
            },
            TestSlips.Hash()
        );
}
