namespace SurveyPlatform.Web.Resident.Checks;

/// <summary>Whether a form passes the check that it came with.</summary>
internal enum CheckOutcome
{
    /// <summary>It came with none, or with one that is wrong, old, or another's.</summary>
    NotPassed,

    /// <summary>The script has done its work.</summary>
    Worked,

    /// <summary>Somebody gave the right sum, which a machine can do too.</summary>
    Answered,
}
