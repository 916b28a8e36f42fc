using SurveyPlatform.Model.Areas;
using SurveyPlatform.Storage.Areas;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Keeps the area trees that questionnaires ask for.</summary>
internal sealed class AreaDesk(AreaStore areas)
{
    /// <returns>False where another tree has the code; nothing was changed then.</returns>
    public async Task<bool> AddAsync(AreaTree tree, CancellationToken ct) =>
        await areas.AddAsync(tree, ct)
        || (await areas.FindAsync(tree.Code, ct) is { } onFile && onFile.Areas.SequenceEqual(tree.Areas));

    public Task<AreaTree?> FindAsync(string code, CancellationToken ct) => areas.FindAsync(code, ct);
}
