using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace SurveyPlatform.Web.Resident.Serving;

/// <summary>Bytes that are the same for everyone, compressed once as far as it goes, and sent many times.</summary>
internal sealed class KeptContent
{
    /// <summary>The window that every decoder has to take (RFC 7932, section 9.1).</summary>
    private const int BrotliWindow = 22;

    private const int BestBrotli = 11;

    private readonly string contentType;
    private readonly Variant plain;
    private readonly Variant gzip;
    private readonly Variant brotli;

    /// <summary>What the last browser took, since the next one most likely takes the same.</summary>
    private volatile Choice? last;

    public KeptContent(string text, string contentType)
    {
        this.contentType = contentType;
        var bytes = Encoding.UTF8.GetBytes(text);
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        plain = new Variant(bytes, "identity", Hash);
        gzip = new Variant(Gzip(bytes), "gzip", Hash);
        brotli = new Variant(Brotli(bytes), "br", Hash);
    }

    /// <summary>Changes whenever the content does.</summary>
    public string Hash { get; }

    /// <summary>What a browser of our days receives.</summary>
    public int BrotliLength => brotli.Bytes.Length;

    /// <summary>Sends it in the best form that the browser takes, or says that the browser has it already.</summary>
    public IResult Send(HttpContext http, string cacheControl)
    {
        var variant = Choose(http.Request);
        var headers = http.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (variant != plain)
        {
            headers.ContentEncoding = variant.Encoding;
        }

        // What is asked for on a condition or in part, the framework knows best; most ask for all of it.
        return AsksForAll(http.Request.Headers)
            ? new Whole(variant, contentType)
            : TypedResults.Bytes(variant.Bytes, contentType, entityTag: variant.Tag);
    }

    private static bool AsksForAll(IHeaderDictionary headers) =>
        headers.IfNoneMatch.Count + headers.IfMatch.Count + headers.Range.Count == 0
        && headers.IfModifiedSince.Count + headers.IfUnmodifiedSince.Count == 0;

    private Variant Choose(HttpRequest request)
    {
        var asked = request.Headers.AcceptEncoding.ToString();
        if (last is not { } choice || !string.Equals(choice.Asked, asked, StringComparison.Ordinal))
        {
            last = choice = new Choice(asked, ChooseAnew(request));
        }

        return choice.Variant;
    }

    private Variant ChooseAnew(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        bool Takes(Variant variant) =>
            accepted.Any(offer =>
                offer.Value.Equals(variant.Encoding, StringComparison.OrdinalIgnoreCase) && offer.Quality is not 0
            );

        if (Takes(brotli))
        {
            return brotli;
        }

        return Takes(gzip) ? gzip : plain;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Brotli(byte[] bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, BestBrotli, BrotliWindow)
            ? packed[..length]
            : throw new InvalidOperationException("A buffer of the greatest length was too short.");
    }

    private sealed record Choice(string Asked, Variant Variant);

    private sealed record Variant(byte[] Bytes, string Encoding, string Hash)
    {
        /// <summary>A strong tag names the bytes that are sent, so each encoding has its own.</summary>
        public EntityTagHeaderValue Tag { get; } = new($"\"{Hash}-{Encoding}\"");
    }

    private sealed class Whole(Variant variant, string contentType) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = contentType;
            response.ContentLength = variant.Bytes.Length;
            response.Headers.ETag = variant.Tag.Tag.Value;
            return response.Body.WriteAsync(variant.Bytes, httpContext.RequestAborted).AsTask();
        }
    }
}
