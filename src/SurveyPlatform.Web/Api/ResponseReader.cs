using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Web.Api;

/// <summary>Reads responses that systems file.</summary>
internal sealed class ResponseReader(IValidator<ResponseForm> validator, IOptions<JsonOptions> json)
{
    /// <returns>Null where the body is empty.</returns>
    /// <exception cref="JsonException">The body is no response; <see cref="JsonException.Path"/> says where.</exception>
    public async Task<ReadResponse?> ReadAsync(
        PipeReader body,
        PreparedQuestionnaire questionnaire,
        CancellationToken ct
    )
    {
        var read = await body.ReadAsync(ct);
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync(ct);
        }

        try
        {
            var utf8 = read.Buffer.IsSingleSegment ? read.Buffer.FirstSpan : read.Buffer.ToArray();
            if (utf8.StartsWith(BodyLines.ByteOrderMark))
            {
                utf8 = utf8[BodyLines.ByteOrderMark.Length..];
            }

            return utf8.IsEmpty ? null : Read(utf8, questionnaire);
        }
        finally
        {
            body.AdvanceTo(read.Buffer.End);
        }
    }

    /// <returns>Null where there is nothing but the word null.</returns>
    /// <exception cref="JsonException">It is no response; <see cref="JsonException.Path"/> says where.</exception>
    public ReadResponse? Read(ReadOnlySpan<byte> utf8, PreparedQuestionnaire questionnaire)
    {
        if (PlainResponse.Read(utf8, questionnaire) is { } plain)
        {
            return new ReadResponse(plain, []);
        }

        var form = JsonSerializer.Deserialize<ResponseForm>(utf8, json.Value.SerializerOptions);
        return form is null
            ? null
            : new ReadResponse(form.ToSubmission(questionnaire), validator.Validate(form).Errors);
    }
}
