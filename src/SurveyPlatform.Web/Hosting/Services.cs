using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Storage.Accounts;
using SurveyPlatform.Storage.Areas;
using SurveyPlatform.Storage.Assistance;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Integrity;
using SurveyPlatform.Storage.Questionnaires;
using SurveyPlatform.Storage.Receipts;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Sealing;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Supervision;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Keeping;
using SurveyPlatform.Web.Supervision;

namespace SurveyPlatform.Web.Hosting;

/// <summary>What the house is made of, below the doors.</summary>
internal static class Services
{
    public static IServiceCollection AddHouse(this IServiceCollection services)
    {
        // A bare server has no culture and no zone of its own; the words on screens are Chinese first.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(LocalText.Chinese);
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(LocalText.Chinese);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(DisplayZone.Shanghai);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        return services
            .AddStorage()
            .AddCookieKeys()
            .AddIntake()
            .AddGuard()
            .AddKeeping()
            .AddHealth()
            .AddDesks()
            .AddDenialByDefault();
    }

    private static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services
            .AddOptions<StorageOptions>()
            .BindConfiguration(StorageOptions.Section)
            .ValidateDataAnnotations()
            .Validate(
                options =>
                    options.Provider != StorageProvider.PostgreSql
                    || !string.IsNullOrWhiteSpace(options.ConnectionString),
                "Storage:ConnectionString is needed for PostgreSQL."
            )
            .ValidateOnStart();

        services.AddSingleton<IDatabase>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
            return options.Provider == StorageProvider.PostgreSql
                ? new PostgreSqlDatabase(options.ConnectionString!)
                : new SqliteDatabase(
                    Path.Combine(FolderOf(provider), "surveyplatform.db"),
                    TimeSpan.FromSeconds(options.LockSeconds)
                );
        });
        services.AddSingleton<Migrator>().AddSingleton<StoreCheck>();

        return services
            .AddSingleton<AreaStore>()
            .AddSingleton<QuestionnaireStore>()
            .AddSingleton<SurveyStore>()
            .AddSingleton<WaveStore>()
            .AddSingleton<ResponseStore>()
            .AddSingleton<SlipStore>()
            .AddSingleton<HelperStore>()
            .AddSingleton<WithdrawalStore>()
            .AddSingleton<ReceiptBookStore>()
            .AddSingleton<SealStore>()
            .AddSingleton<WaveKeyStore>()
            .AddSingleton<SupervisionStore>()
            .AddSingleton<AccountStore>()
            .AddSingleton<ApiKeyStore>();
    }

    /// <summary>The keys that protect cookies outlive a restart, or everybody would be signed out by it.</summary>
    private static IServiceCollection AddCookieKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("SurveyPlatform");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IServiceProvider>(
                (keys, provider) =>
                    keys.XmlRepository = new FileSystemXmlRepository(
                        Directory.CreateDirectory(Path.Combine(FolderOf(provider), "keys")),
                        provider.GetRequiredService<ILoggerFactory>()
                    )
            );
        return services;
    }

    /// <summary>The server, which starts last and stops first, has answered everybody when the queue is closed.</summary>
    private static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services
            .AddOptions<FilingOptions>()
            .BindConfiguration(FilingOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services
            .AddOptions<DuplicateOptions>()
            .BindConfiguration(DuplicateOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton<FilingQueue>()
            .AddHostedService(provider => provider.GetRequiredService<FilingQueue>())
            .AddSingleton<AccessKeys>()
            .AddSingleton<DuplicateMarks>()
            .AddSingleton<WithdrawalDesk>()
            .AddSingleton<ResponseIntake>();
    }

    private static IServiceCollection AddGuard(this IServiceCollection services)
    {
        services
            .AddOptions<GuardOptions>()
            .BindConfiguration(GuardOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services
            .AddOptions<ProxyOptions>()
            .BindConfiguration(ProxyOptions.Section)
            .Validate(
                options => options.IsReadable,
                "Proxies:Trusted holds addresses or networks, such as 10.1.0.0/16."
            )
            .ValidateOnStart();
        return services.AddDoorLimits().AddSingleton<FormGuard>();
    }

    private static IServiceCollection AddKeeping(this IServiceCollection services) =>
        services
            .AddSingleton<ReceiptBook>()
            .AddSingleton<WaveKeeping>()
            .AddHostedService(provider => provider.GetRequiredService<WaveKeeping>());

    private static IServiceCollection AddDesks(this IServiceCollection services) =>
        services
            .AddSingleton<AreaDesk>()
            .AddSingleton<FormCatalogue>()
            .AddSingleton<WaveCatalogue>()
            .AddSingleton<QuestionnaireDesk>()
            .AddSingleton<SurveyDesk>()
            .AddSingleton<ResponseReading>()
            .AddSingleton<IssueGate>()
            .AddSingleton<SlipDesk>()
            .AddSingleton<HelperDesk>()
            .AddSingleton<HelperReading>()
            .AddSingleton<SlipReading>()
            .AddSingleton<SeedLoader>()
            .AddSingleton<ProjectDesk>()
            .AddSingleton<FrameCache>()
            .AddSingleton<WaveReader>()
            .AddSingleton<ScoreDesk>()
            .AddSingleton<CompareDesk>()
            .AddSingleton<DriverDesk>()
            .AddSingleton<ReliabilityDesk>()
            .AddSingleton<QualityDesk>()
            .AddSingleton<SummaryDesk>()
            .AddSingleton<SlipFileDesk>()
            .AddSingleton<ProgressDesk>()
            .AddSingleton<HelperWatch>()
            .AddSingleton<AccountDesk>()
            .AddSingleton<ApiKeyDesk>()
            .AddSingleton<Demonstration>();

    private static string FolderOf(IServiceProvider provider) =>
        Path.Combine(
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder
        );
}
