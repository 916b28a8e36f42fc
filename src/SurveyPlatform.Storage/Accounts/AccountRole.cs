namespace SurveyPlatform.Storage.Accounts;

/// <summary>What the holder of an account is there for; what each may do, the use-cases say.</summary>
public enum AccountRole
{
    Administrator,
    Designer,
    Analyst,
    Collector,
    Department,
    Viewer,
}
