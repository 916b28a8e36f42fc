using Microsoft.Extensions.Options;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Api;
using SurveyPlatform.Web.Console;
using SurveyPlatform.Web.Hosting;
using SurveyPlatform.Web.Resident;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = Limits.LargestBody);
builder.Services.AddHouse();
builder.Services.AddApi();
builder.Services.AddConsole();
builder.Services.AddResident();

var app = builder.Build();
app.UseForwardedHeaders(app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.ToHeaders());
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
app.UseRateLimiter();
app.MapApi();
app.MapConsole();
app.MapResident();
app.MapHealth();

if (await Commands.RunAsync(app.Services, args, app.Lifetime.ApplicationStopping) is { } exitCode)
{
    return exitCode;
}

if (!await Start.PassesAsync(app))
{
    return 1;
}

var watch = app.Services.GetRequiredService<StoreWatch>();
await app.RunAsync();
return watch.State is StoreState.Damaged ? 1 : 0;
