using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Resident;

/// <summary>Reads a posted form, within limits.</summary>
internal static class SubmissionRequest
{
    /// <summary>256 KiB: every text of a long questionnaire filled to its end, percent-encoded, fits many times.</summary>
    public const int LargestForm = 256 * 1024;

    private const int LongestKey = 200;
    private const int MostFields = 2000;
    private const int MostSeconds = 7 * 24 * 3600;

    private static readonly FormOptions Limits = new()
    {
        BufferBodyLengthLimit = LargestForm,
        KeyLengthLimit = LongestKey,
        ValueCountLimit = MostFields,
        ValueLengthLimit = LargestForm,
    };

    /// <returns>The form, or the status and the name of the words that say why it was not read.</returns>
    public static async Task<(TypedForm? Form, int Status, string Reason)> ReadAsync(
        HttpRequest request,
        CancellationToken ct
    )
    {
        // Only what the page itself sends: multipart would let files in.
        if (
            request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            != true
        )
        {
            return (null, StatusCodes.Status415UnsupportedMediaType, "RefusedUnreadable");
        }

        try
        {
            var form = await request.ReadFormAsync(Limits, ct);
            var fields = form.ToDictionary(
                field => field.Key,
                field => (IReadOnlyList<string>)[.. field.Value.OfType<string>()],
                StringComparer.Ordinal
            );
            return (new TypedForm(fields), StatusCodes.Status200OK, string.Empty);
        }
        catch (InvalidDataException)
        {
            return (null, StatusCodes.Status413PayloadTooLarge, "RefusedTooLarge");
        }
        catch (BadHttpRequestException unfit)
        {
            var isTooLarge = unfit.StatusCode == StatusCodes.Status413PayloadTooLarge;
            return (null, unfit.StatusCode, isTooLarge ? "RefusedTooLarge" : "RefusedUnreadable");
        }
    }

    /// <summary>Null where no script measured it, or where it cannot be true.</summary>
    public static int? SecondsOf(TypedForm form) =>
        int.TryParse(form.Find(TypedForm.Seconds), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= MostSeconds
            ? seconds
            : null;

    public static bool WantsJson(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .Accept.Any(type => type.MediaType.Equals("application/json", StringComparison.Ordinal));
}
