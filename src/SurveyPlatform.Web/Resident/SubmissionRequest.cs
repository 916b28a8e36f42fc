using System.Globalization;
using Microsoft.Net.Http.Headers;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Resident;

/// <summary>Reads a posted form, within limits.</summary>
internal static class SubmissionRequest
{
    /// <summary>256 KiB: every text of a long questionnaire filled to its end, percent-encoded, fits many times.</summary>
    public const int LargestForm = 256 * 1024;

    private const string IdempotencyKey = "Idempotency-Key";
    private const string FormType = "application/x-www-form-urlencoded";
    private const int MostFields = 2000;
    private const int MostSeconds = 7 * 24 * 3600;

    /// <returns>The form, or the status and the name of the words that say why it was not read.</returns>
    public static async Task<(TypedForm? Form, int Status, string Reason)> ReadAsync(
        HttpRequest request,
        CancellationToken ct
    )
    {
        if (!IsForm(request.ContentType))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType, "RefusedUnreadable");
        }

        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, ct);
            return Read(body.GetBuffer().AsSpan(0, (int)body.Length));
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

    /// <summary>The id of the response: the script's own key, else what the page or the phone has; null where neither has one.</summary>
    /// <returns>False where there is a key that is no id: filing under another would count a resend twice.</returns>
    public static bool TryFindKey(HttpRequest request, Guid? unlessTold, out Guid? id)
    {
        var key = request.Headers[IdempotencyKey].ToString();
        if (key.Length == 0)
        {
            id = unlessTold;
            return id != Guid.Empty;
        }

        id = Guid.TryParse(key, out var told) ? told : null;
        return id is not null && id != Guid.Empty;
    }

    public static bool WantsJson(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .Accept.Any(type => type.MediaType.Equals("application/json", StringComparison.Ordinal));

    private static (TypedForm? Form, int Status, string Reason) Read(ReadOnlySpan<byte> body)
    {
        if (body.Count((byte)'&') >= MostFields)
        {
            return (null, StatusCodes.Status413PayloadTooLarge, "RefusedTooLarge");
        }

        return FormBody.TryRead(body, out var fields)
            ? (new TypedForm(fields), StatusCodes.Status200OK, string.Empty)
            : (null, StatusCodes.Status400BadRequest, "RefusedUnreadable");
    }

    /// <summary>Only what the page itself sends: multipart would let files in, and its pages are all UTF-8.</summary>
    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase)
        && (
            !type.Charset.HasValue
            || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        );
}
