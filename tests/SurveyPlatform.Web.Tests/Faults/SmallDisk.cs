using System.Diagnostics;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>A disk of a few megabytes, in memory, that is soon full. Only root can put one in.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int BlockLength = 4096;

    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Skips the test, and says why, where there is none to be had.</summary>
    public static SmallDisk PutIn(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("survey-disk-").FullName;
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder))
        {
            Directory.Delete(folder);
            Assert.Ignore("A small disk cannot be mounted here; that takes root on Linux.");
        }

        return new SmallDisk(folder);
    }

    /// <summary>Leaves not a block free.</summary>
    public void Fill()
    {
        using var filler = File.Create(Filler, bufferSize: 0);
        try
        {
            while (true)
            {
                filler.Write(new byte[BlockLength]);
            }
        }
        catch (IOException)
        {
            // Which is what was wanted.
        }
    }

    public void Free() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        using var running = Process.Start(
            new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true }
        )!;
        running.WaitForExit();
        return running.ExitCode == 0;
    }
}
