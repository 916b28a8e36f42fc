using System.Globalization;
using SurveyPlatform.Benchmarks;
using SurveyPlatform.Benchmarks.Collecting;

// Times what is asked for, and fails where a result is wrong or a demand is not met.
switch (args)
{
    case ["scoring"]:
        return ScoringReport.Run() ? 0 : 1;
    case ["collect"]:
        return await CollectReport.RunAsync(Environment.GetEnvironmentVariable("SURVEY_TEST_POSTGRES")) ? 0 : 1;
    case ["collect", "--minutes", var minutes]:
        return await SteadyReport.RunAsync(double.Parse(minutes, CultureInfo.InvariantCulture)) ? 0 : 1;
    // The program starts itself so, for what the framework does by itself must run beside, not inside, the loader.
    case [ReferenceServer.Command, var page, .. var rest]:
        await ReferenceServer.RunAsync(page, rest);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say what is to be timed: scoring, collect, collect --minutes 10");
        return 2;
}
