namespace SurveyPlatform.Web.Api;

/// <summary>How finely places are told apart.</summary>
internal enum AreaLevel
{
    District = 1,
    Township = 2,
}
