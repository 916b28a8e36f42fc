using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SurveyPlatform.Web.Resident.Serving;

/// <summary>Makes the text of a page out of its component.</summary>
internal sealed class PageRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public async Task<string> RenderAsync<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        // A renderer keeps every component it has rendered, so each page has its own.
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var byName = parameters.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(byName));
            return page.ToHtmlString();
        });
    }
}
