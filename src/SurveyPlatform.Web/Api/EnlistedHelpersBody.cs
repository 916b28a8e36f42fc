using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>New helpers with their links, which are told this once and kept nowhere.</summary>
/// <param name="Helpers">In the order in which they were asked for.</param>
internal sealed record EnlistedHelpersBody(IReadOnlyList<EnlistedHelpersBody.Entry> Helpers)
{
    public static EnlistedHelpersBody Of(IReadOnlyList<EnlistedHelper> enlisted, string publicBase) =>
        new([.. enlisted.Select(one => Entry.Of(one, publicBase))]);

    /// <summary>One of them.</summary>
    /// <param name="Code">What responses say, such as <c>云03</c>.</param>
    /// <param name="Link">The secret: who has it can file in the helper's name. To be drawn as a QR code or sent.</param>
    /// <param name="Name">As it was given.</param>
    /// <param name="Area">The code of the place to work in.</param>
    internal sealed record Entry(string Code, string Link, string Name, string? Area)
    {
        public static Entry Of(EnlistedHelper one, string publicBase) =>
            new(one.Helper.Code, publicBase + one.Path, one.Helper.Name, one.Helper.Area);
    }
}
