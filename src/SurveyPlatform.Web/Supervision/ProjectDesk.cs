using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Storage.Supervision;

namespace SurveyPlatform.Web.Supervision;

/// <summary>Knows what is supervised: the livelihood projects and the observation points.</summary>
internal sealed class ProjectDesk(SupervisionStore supervision)
{
    public Task<IReadOnlyList<Project>> ListAsync(CancellationToken ct) => supervision.ListProjectsAsync(ct);

    public Task<IReadOnlyList<ObservationPoint>> ListObservationPointsAsync(CancellationToken ct) =>
        supervision.ListObservationPointsAsync(ct);
}
