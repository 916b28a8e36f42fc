namespace SurveyPlatform.Web.Resident;

/// <summary>Finds the language in which somebody reads.</summary>
internal static class LanguageChoice
{
    public const string Parameter = "lang";

    /// <summary>What the last browser got, since the next one most likely asks for the same.</summary>
    private static volatile Choice? last;

    /// <summary>The one asked for in the address, else the best of those the browser names, else the first on offer.</summary>
    public static string Of(HttpRequest request, IReadOnlyList<string> offered) =>
        Find(request.Query[Parameter], offered) ?? OfBrowser(request, offered);

    /// <summary>Of those on offer, as it is written there; null where it is not on offer.</summary>
    public static string? Find(string? language, IReadOnlyList<string> offered) =>
        offered.FirstOrDefault(offer => offer.Equals(language, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address of a page in a language: bare where the browser would be given that language anyway.</summary>
    public static string Address(HttpRequest request, string path, string language, IReadOnlyList<string> offered) =>
        string.Equals(OfBrowser(request, offered), language, StringComparison.Ordinal) ? path : In(path, language);

    public static string In(string path, string language) => $"{path}?{Parameter}={Uri.EscapeDataString(language)}";

    private static string OfBrowser(HttpRequest request, IReadOnlyList<string> offered)
    {
        var asked = request.Headers.AcceptLanguage.ToString();
        if (
            last is not { } choice
            || !ReferenceEquals(choice.Offered, offered)
            || !string.Equals(choice.Asked, asked, StringComparison.Ordinal)
        )
        {
            last = choice = new Choice(asked, offered, ChooseAnew(request, offered));
        }

        return choice.Language;
    }

    private static string ChooseAnew(HttpRequest request, IReadOnlyList<string> offered) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.Where(wanted => wanted.Quality is not 0)
            .OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => Find(wanted.Value.Value, offered) ?? FindRelated(wanted.Value.Value, offered))
            .FirstOrDefault(language => language is not null)
        ?? offered[0];

    /// <summary>Who reads zh-TW or plain zh reads zh-CN sooner than English.</summary>
    private static string? FindRelated(string? language, IReadOnlyList<string> offered) =>
        offered.FirstOrDefault(offer =>
            PrimaryOf(offer).Equals(PrimaryOf(language ?? string.Empty), StringComparison.OrdinalIgnoreCase)
        );

    private static string PrimaryOf(string language) => language.Split('-')[0];

    private sealed record Choice(string Asked, IReadOnlyList<string> Offered, string Language);
}
