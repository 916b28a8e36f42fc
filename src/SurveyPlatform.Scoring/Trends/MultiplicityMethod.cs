namespace SurveyPlatform.Scoring.Trends;

/// <summary>What is kept small when many comparisons stand in one table.</summary>
public enum MultiplicityMethod
{
    /// <summary>Holm (1979): the chance of even one false difference. The default, for "is any county different".</summary>
    Holm,

    /// <summary>Benjamini and Hochberg (1995): the share of false ones among the differences found, to screen many indicators.</summary>
    BenjaminiHochberg,

    /// <summary>Each p times the number of comparisons: as Holm's, but never smaller.</summary>
    Bonferroni,

    /// <summary>Hochberg (1988): as Holm's for independent comparisons, never larger.</summary>
    Hochberg,

    /// <summary>Benjamini and Yekutieli (2001): as Benjamini and Hochberg's under any dependence.</summary>
    BenjaminiYekutieli,
}
