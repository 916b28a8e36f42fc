namespace SurveyPlatform.Model.Slips;

/// <summary>How a code reaches the one who answers with it.</summary>
public enum SlipKind
{
    /// <summary>On a piece of paper, to whoever is handed it; nobody notes whom.</summary>
    Printed,

    /// <summary>As a link to a person known by name: a delegate, an expert.</summary>
    Personal,
}
