namespace SurveyPlatform.Web.Api;

/// <summary>The tables of random indices that consistency is measured by.</summary>
internal enum AhpTable
{
    /// <summary>Saaty, The Analytic Hierarchy Process (1980).</summary>
    Saaty1980,

    /// <summary>Saaty, Theory and Applications of the Analytic Network Process (2005).</summary>
    Saaty2005,

    /// <summary>The mean of 500 000 random matrices.</summary>
    Simulated,
}
