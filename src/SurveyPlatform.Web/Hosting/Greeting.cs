using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SurveyPlatform.Web.Accounts;

namespace SurveyPlatform.Web.Hosting;

/// <summary>Tells a newcomer where to look, once the program listens.</summary>
internal static class Greeting
{
    public static void GreetWhenStarted(this WebApplication app, string slug) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
            var address = addresses?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? string.Empty;
            System.Console.WriteLine(
                $"""

                  居民问卷 Questionnaire   {address}/s/{slug}
                  分析后台 Console         {address}/console   ({Demonstration.Name} / {Demonstration.Password})
                  接口文档 API             {address}/scalar    (Bearer {Demonstration.ApiKey})

                """
            );
        });
}
