namespace SurveyPlatform.Web.Hosting;

/// <summary>What is known of the database since the program started.</summary>
internal enum StoreState
{
    /// <summary>It is being looked over, or could not be.</summary>
    Unchecked,
    Sound,
    Damaged,
}
