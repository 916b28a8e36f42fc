namespace SurveyPlatform.Web.Console.Slips;

/// <summary>For which places slips are printed, once a place is chosen.</summary>
public enum PlaceSpread
{
    Itself,

    /// <summary>Each place that it holds directly.</summary>
    Children,

    /// <summary>Each of the smallest places in it.</summary>
    Smallest,
}
