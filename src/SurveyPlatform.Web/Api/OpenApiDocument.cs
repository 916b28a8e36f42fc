using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Web.Api;

/// <summary>What the OpenAPI document says beyond what the routes say themselves.</summary>
internal static class OpenApiDocument
{
    private const string SecurityScheme = "apiKey";

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description =>
            description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(DescribeDocumentAsync);
        options.AddOperationTransformer(DescribeOperationAsync);
        options.AddSchemaTransformer(DescribeSchemaAsync);
    }

    private static Task DescribeDocumentAsync(
        Microsoft.OpenApi.OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "SurveyPlatform",
            Version = "v1",
            Description =
                "Questionnaires go in, responses go in, indices and workbooks come out. Errors are problem details "
                + "(RFC 9457) whose `type` never changes its meaning. What leads to no operation is answered with "
                + string.Join(" or ", ProblemKind.BeforeRoutes.Select(kind => $"`{kind.Type}` ({kind.Status})"))
                + $". While the database cannot be reached, any operation is answered with `{ProblemKind.StoreAway.Type}` "
                + $"({ProblemKind.StoreAway.Status}) and `Retry-After`.",
        };
        // The address is the reader's own: a document that names a host differs on every machine.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [SecurityScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An API key, as the console shows it once.",
            },
        };
        return Task.CompletedTask;
    }

    /// <summary>Names what a query may choose from, which the framework sees as any text.</summary>
    private static void DescribeChoices(OpenApiOperation operation, IList<ApiParameterDescription> parameters)
    {
        foreach (var parameter in operation.Parameters ?? [])
        {
            var type = parameters
                .FirstOrDefault(one => string.Equals(one.Name, parameter.Name, StringComparison.Ordinal))
                ?.ParameterDescriptor.ParameterType;
            var told = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
            if (told is { IsGenericType: true } && told.GetGenericTypeDefinition() == typeof(Told<>))
            {
                ((OpenApiParameter)parameter).Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum =
                    [
                        .. Enum.GetNames(told.GetGenericArguments()[0])
                            .Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name)),
                    ],
                };
            }
        }
    }

    private static Task DescribeOperationAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        DescribeChoices(operation, context.Description.ParameterDescriptions);
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var scope in metadata.OfType<ScopeMetadata>())
        {
            operation.Security =
            [
                new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(SecurityScheme, context.Document)] = [scope.Scope],
                },
            ];
        }

        foreach (var kind in metadata.OfType<ProblemMetadata>().SelectMany(problems => problems.Kinds))
        {
            var status = kind.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (operation.Responses?.TryGetValue(status, out var response) == true)
            {
                response.Description =
                    response.Description?.Contains(ProblemKind.Prefix, StringComparison.Ordinal) == true
                        ? $"{response.Description}, {kind.Type}"
                        : kind.Type;
            }
        }

        return Task.CompletedTask;
    }

    private static Task DescribeSchemaAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken ct
    )
    {
        if (context.JsonTypeInfo.Type == typeof(Value))
        {
            schema.Description =
                "One answer: a number, a text, true or false, null for a blank, or a flat list of texts.";
            schema.Properties = null;
            schema.Type = null;
        }
        else if (context.JsonTypeInfo.Type == typeof(LocalText))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Description = "A text by language; every reader understands at least one of them.";
            schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String };
            schema.Examples = [new JsonObject { [LocalText.Chinese] = "满意", [LocalText.English] = "Satisfied" }];
        }

        return Task.CompletedTask;
    }
}
