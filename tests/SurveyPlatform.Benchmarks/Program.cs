using SurveyPlatform.Benchmarks;

// Times what is asked for, and fails where a result is wrong or a demand is not met.
switch (args)
{
    case ["scoring"]:
        return ScoringReport.Run() ? 0 : 1;
    default:
        await Console.Error.WriteLineAsync("Say what is to be timed: scoring");
        return 2;
}
