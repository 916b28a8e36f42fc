namespace SurveyPlatform.Web.Api;

/// <summary>What can become of a line of a batch.</summary>
internal enum FiledLineOutcome
{
    /// <summary>It is on file for good.</summary>
    Filed,

    /// <summary>It was on file before, with the same answers; the receipt is the first one.</summary>
    AlreadyFiled,

    /// <summary>Nothing of it was taken.</summary>
    Fault,
}
