using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Console.Pages;

namespace SurveyPlatform.Web.Console;

/// <summary>Where administrators give keys to other systems, and take them back.</summary>
internal static class KeyEndpoints
{
    public static RouteGroupBuilder MapKeys(this RouteGroupBuilder console)
    {
        var keys = console.MapGroup("/keys").RequireAuthorization(ConsolePolicies.ManageKeys);
        keys.MapGet("/", ListAsync);
        keys.MapPost("/", IssueAsync);
        keys.MapGet("/{keyId:guid}/revoke", AskAsync);
        keys.MapPost("/{keyId:guid}/revoke", RevokeAsync);
        return console;
    }

    private static async Task<RazorComponentResult<KeysPage>> ListAsync(
        ApiKeyDesk desk,
        TimeProvider clock,
        CancellationToken ct
    ) => new(new { Keys = await desk.ListAsync(ct), Now = clock.GetUtcNow() });

    private static async Task<Results<RazorComponentResult<KeyIssuedPage>, RazorComponentResult<KeysPage>>> IssueAsync(
        IFormCollection form,
        ApiKeyDesk desk,
        DisplayZone zone,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var draft = KeyDraft.Of(form);
        var faults = draft.FaultsOn(DateOnly.FromDateTime(zone.ToLocal(clock.GetUtcNow()).DateTime));
        if (faults.Count > 0)
        {
            return new RazorComponentResult<KeysPage>(
                new
                {
                    Keys = await desk.ListAsync(ct),
                    Now = clock.GetUtcNow(),
                    Draft = draft,
                    Faults = faults,
                }
            )
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        // A key that is good until a day is good on that day.
        var expiresAt = draft.LastDay is { } day ? zone.StartOf(day.AddDays(1)) : (DateTimeOffset?)null;
        var issued = await desk.IssueAsync(draft.Name, draft.Scopes, expiresAt, ct);
        return new RazorComponentResult<KeyIssuedPage>(new { issued.Key.Name, issued.Secret });
    }

    private static async Task<
        Results<RazorComponentResult<RevokeKeyPage>, SeeOther, RazorComponentResult<MessagePage>>
    > AskAsync(Guid keyId, ApiKeyDesk desk, CancellationToken ct) =>
        await desk.FindAsync(keyId, ct) switch
        {
            null => ConsoleAnswers.NotFound(),
            { RevokedAt: null } key => new RazorComponentResult<RevokeKeyPage>(new { key.Id, key.Name }),
            _ => new SeeOther(ConsolePaths.Keys),
        };

    private static async Task<Results<SeeOther, RazorComponentResult<MessagePage>>> RevokeAsync(
        Guid keyId,
        ApiKeyDesk desk,
        CancellationToken ct
    ) => await desk.RevokeAsync(keyId, ct) ? new SeeOther(ConsolePaths.Keys) : ConsoleAnswers.NotFound();
}
