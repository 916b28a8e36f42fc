using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>Helpers as a system enlists them.</summary>
internal sealed record HelpersForm
{
    public required IReadOnlyList<Person> Helpers { get; init; }

    public IReadOnlyList<HelperOrder> ToOrders() =>
        [.. Helpers.Select(person => new HelperOrder(person.Name.Trim(), person.Area))];

    /// <summary>One of them.</summary>
    internal sealed record Person
    {
        /// <summary>By which the supervisor knows whom the code means. It does not go into any response.</summary>
        public required string Name { get; init; }

        /// <summary>The code of the place to work in, out of an area tree that the questionnaire asks for; null for none.</summary>
        public string? Area { get; init; }
    }
}
