using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Json;
using SurveyPlatform.Model.Json;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Api;

/// <summary>Door 1: what systems call.</summary>
internal static class ApiDoor
{
    public const string Prefix = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(options => Harden(options.SerializerOptions));
        // In every environment alike, so that a fault of the body is told with its place.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        // Systems are spoken to in English, whatever the culture of the screens.
        ValidatorOptions.Global.LanguageManager.Enabled = false;
        services.AddValidatorsFromAssemblyContaining<ResponseFormValidator>(
            ServiceLifetime.Singleton,
            includeInternalTypes: true
        );
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        services.AddAuthorization(options =>
        {
            foreach (var scope in ApiScopes.All)
            {
                options.AddPolicy(
                    ApiKeyAuthentication.PolicyOf(scope),
                    policy =>
                        policy
                            .AddAuthenticationSchemes(ApiKeyAuthentication.SchemeName)
                            .RequireClaim(ApiKeyAuthentication.ScopeClaim, scope)
                );
            }
        });
        services.AddProblemDetails(options => options.CustomizeProblemDetails = NameWhatTheServerRefuses);
        services.AddExceptionHandler<BadBodyHandler>();
        services.AddExceptionHandler<StoreAwayHandler>();
        services.AddSingleton<DoorLimit, CallLimit>();
        services.AddSingleton<ResponseReader>();
        services.AddSingleton<ResponseBatchDesk>();
        services.AddOpenApi("v1", OpenApiDocument.Describe);
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGroup(Prefix)
            .ReadingUtf8()
            .MapAreas()
            .MapQuestionnaires()
            .MapSurveys()
            .MapWaves()
            .MapResponses()
            .MapResponseBatch()
            .MapReceipts()
            .MapSlips()
            .MapHelpers()
            .MapScores()
            .MapComparisons()
            .MapAnalyses()
            .MapVerdicts()
            .MapIndicatorWeights()
            .MapProjects();
        routes.MapProblemPages();
        routes.MapOpenApi().AllowAnonymous();
        routes.MapReference();
    }

    /// <summary>Much is refused by a status alone: a body above the limit, a key that lacks a scope, a wrong verb.</summary>
    private static void NameWhatTheServerRefuses(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (
            problem.Type?.StartsWith(ProblemKind.Prefix, StringComparison.Ordinal) != true
            && ProblemKind.ByStatus.FirstOrDefault(kind => kind.Status == problem.Status) is { } kind
        )
        {
            problem.Type = kind.Type;
            problem.Title = kind.Title;
        }
    }

    /// <summary>The API reads and writes JSON the way questionnaires are read: strictly, and in one order.</summary>
    private static void Harden(JsonSerializerOptions options)
    {
        var model = QuestionnaireJson.Options;
        options.AllowDuplicateProperties = model.AllowDuplicateProperties;
        options.AllowOutOfOrderMetadataProperties = model.AllowOutOfOrderMetadataProperties;
        options.Encoder = model.Encoder;
        options.MaxDepth = model.MaxDepth;
        options.NumberHandling = model.NumberHandling;
        options.PropertyNameCaseInsensitive = model.PropertyNameCaseInsensitive;
        options.RespectNullableAnnotations = model.RespectNullableAnnotations;
        options.RespectRequiredConstructorParameters = model.RespectRequiredConstructorParameters;
        options.UnmappedMemberHandling = model.UnmappedMemberHandling;
        foreach (var converter in model.Converters)
        {
            options.Converters.Add(converter);
        }

        options.Converters.Add(new ValueJson());
        options.TypeInfoResolver = options.TypeInfoResolver?.WithAddedModifier(JsonRules.Apply);
    }
}
