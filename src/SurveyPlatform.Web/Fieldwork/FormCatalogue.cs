using System.Collections.Concurrent;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Storage.Areas;
using SurveyPlatform.Storage.Questionnaires;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Keeps every published version in use, prepared. Versions never change, so nothing here ever goes stale.</summary>
internal sealed class FormCatalogue(QuestionnaireStore questionnaires, AreaStore areas)
{
    private readonly ConcurrentDictionary<(Guid QuestionnaireId, int Version), PublishedForm> forms = new();

    /// <summary>Null where there is no such version.</summary>
    public async ValueTask<PublishedForm?> FindAsync(Guid questionnaireId, int version, CancellationToken ct)
    {
        if (forms.TryGetValue((questionnaireId, version), out var form))
        {
            return form;
        }

        if (await questionnaires.FindVersionAsync(questionnaireId, version, ct) is not { } published)
        {
            return null;
        }

        var prepared = new PreparedQuestionnaire(published.Content, await ListTreesAsync(published.Content, ct));
        return forms.GetOrAdd(
            (questionnaireId, version),
            new PublishedForm(questionnaireId, version, published.Hash, prepared)
        );
    }

    /// <exception cref="InvalidOperationException">There is no such version, though a wave rests on it.</exception>
    public async ValueTask<PublishedForm> GetAsync(Guid questionnaireId, int version, CancellationToken ct) =>
        await FindAsync(questionnaireId, version, ct)
        ?? throw new InvalidOperationException($"Questionnaire {questionnaireId} has no version {version}.");

    private async Task<IReadOnlyList<AreaTree>> ListTreesAsync(Questionnaire questionnaire, CancellationToken ct)
    {
        var trees = new List<AreaTree>();
        foreach (
            var code in questionnaire
                .Items.OfType<AreaItem>()
                .Select(item => item.Areas)
                .Distinct(StringComparer.Ordinal)
        )
        {
            var tree = await areas.FindAsync(code, ct);
            trees.Add(tree ?? throw new InvalidOperationException($"There is no area tree '{code}'."));
        }

        return trees;
    }
}
