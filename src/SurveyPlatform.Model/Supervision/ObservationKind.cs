namespace SurveyPlatform.Model.Supervision;

/// <summary>The side of the city's life that an observation point looks at.</summary>
public enum ObservationKind
{
    Industry,
    Agriculture,
    Services,
    UrbanCommunity,
    RuralTownship,
}
