using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Resident.Checks;

namespace SurveyPlatform.Web.Resident;

/// <summary>A form that came to the gate.</summary>
/// <param name="Id">Of its response.</param>
/// <param name="Demand">What has to come before it is taken.</param>
/// <param name="Outcome">How it passed the check that it came with.</param>
internal sealed record GatedForm(Guid Id, Demand Demand, CheckOutcome Outcome);
