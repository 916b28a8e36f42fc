using System.Diagnostics;

namespace SurveyPlatform.Benchmarks;

/// <summary>How much memory some work takes at its peak.</summary>
internal static class PeakMemory
{
    /// <summary>Runs the work once, before anything else has raised the peak of the process.</summary>
    /// <returns>Bytes of the peak working set beyond what was held before.</returns>
    public static double Beyond(Action work)
    {
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var held = process.WorkingSet64;
        work();
        process.Refresh();
        return process.PeakWorkingSet64 - held;
    }
}
