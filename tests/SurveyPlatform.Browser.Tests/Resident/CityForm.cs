using Microsoft.Playwright;

namespace SurveyPlatform.Browser.Tests.Resident;

/// <summary>The city's questionnaire as a resident fills it in, by the codes of its items.</summary>
internal sealed class CityForm(IPage page)
{
    private const string District = "望汀区";
    private const string Township = "990103003";

    private static readonly string[] Projects =
    [
        "elderly",
        "assistance",
        "infant",
        "employment",
        "health",
        "education",
        "transport",
        "safety",
        "environment",
        "food",
    ];

    public ILocator Status => page.Locator("#status");

    public ILocator Faults => page.Locator("form .fault");

    /// <summary>The frame of an item, or of a row of a matrix.</summary>
    public ILocator Item(string code) => page.Locator($"[id='i-{code}']");

    public Task TickAsync(string field, string value) =>
        page.Locator($"input[name='{field}'][value='{value}']").CheckAsync();

    /// <summary>In two short lists where the script runs, else in the one long list.</summary>
    public async Task ChoosePlaceAsync()
    {
        var districts = page.Locator("#d-area");
        if (await districts.CountAsync() == 0)
        {
            await page.Locator("#f-area").SelectOptionAsync(Township);
            return;
        }

        var place = Item("area");
        await districts.SelectOptionAsync(new SelectOptionValue { Label = District });
        await place.Locator(".areas select").Nth(1).SelectOptionAsync(Township);
    }

    /// <summary>A person of 30 to 39 without small children, content with all but the overall result.</summary>
    public async Task AnswerAllRequiredAsync()
    {
        await ChoosePlaceAsync();
        await TickAsync("residence", "urban");
        await TickAsync("sex", "female");
        await TickAsync("ageband", "30-39");
        await TickAsync("occupation", "employee");
        await TickAsync("under3", "no");
        foreach (var project in Projects)
        {
            await TickAsync($"aware_{project}", "known");
            await TickAsync($"rate_{project}", project == "infant" ? "dontKnow" : "4");
        }

        await TickAsync("overall", "4");
    }

    public Task SubmitAsync() => page.Locator("#form button:not([type=button])").ClickAsync();

    /// <summary>The code on the receipt, without the gaps that make it legible.</summary>
    public async Task<string> ReadReceiptAsync()
    {
        await page.WaitForURLAsync(url => url.Contains("/receipt/", StringComparison.Ordinal));
        return await page.Locator(".code strong").InnerTextAsync();
    }
}
