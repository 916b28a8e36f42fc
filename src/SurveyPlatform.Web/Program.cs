using Microsoft.AspNetCore.HttpOverrides;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Api;
using SurveyPlatform.Web.Console;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Hosting;
using SurveyPlatform.Web.Resident;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = Limits.LargestBody);
builder.Services.AddHouse();
builder.Services.AddApi();
builder.Services.AddConsole();
builder.Services.AddResident();

var app = builder.Build();
app.UseForwardedHeaders(
    new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto }
);
if (app.Environment.IsProduction())
{
    app.UseHsts();
    app.UseHttpsRedirection();
}

app.UseSecurityHeaders();
app.UseExceptionHandler(
    new ExceptionHandlerOptions
    {
        StatusCodeSelector = exception =>
            exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                _ when StoreFaults.IsPassing(exception) => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
    }
);
app.UseStatusCodePages();
app.UseHeadAsGet();
app.UseStaticFiles();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapApi();
app.MapConsole();
app.MapResident();

if (await Commands.RunAsync(app.Services, args, app.Lifetime.ApplicationStopping) is { } exitCode)
{
    return exitCode;
}

if (app.Environment.IsDevelopment())
{
    await app.Services.GetRequiredService<Migrator>().MigrateAsync(app.Lifetime.ApplicationStopping);
    await app.Services.GetRequiredService<Demonstration>().OpenAsync(app.Lifetime.ApplicationStopping);
    var seeded = await app.Services.GetRequiredService<SeedLoader>().LoadAsync(app.Lifetime.ApplicationStopping);
    app.GreetWhenStarted(seeded.Slug);
}
else if (!await SchemaCheck.PassesAsync(app.Services, app.Lifetime.ApplicationStopping))
{
    return 1;
}

await app.RunAsync();
return 0;
