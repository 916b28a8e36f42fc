using System.Data.Common;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Web.Tests.Fieldwork;

/// <summary>A database in a file of its own that lets nobody in until its gate is opened.</summary>
internal sealed class GatedDatabase : IDatabase, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-gate-");
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SqliteDatabase file;

    public GatedDatabase() => file = new SqliteDatabase(Path.Combine(folder.FullName, "test.db"));

    /// <summary>The way in beside the gate.</summary>
    public IDatabase Direct => file;

    public string Dialect => file.Dialect;

    public void OpenGate() => gate.TrySetResult();

    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        await gate.Task.WaitAsync(ct);
        return await file.OpenAsync(ct);
    }

    public Task LockSchemaAsync(DbConnection connection, CancellationToken ct) => file.LockSchemaAsync(connection, ct);

    public Task<bool> HasTableAsync(DbConnection connection, string name, CancellationToken ct) =>
        file.HasTableAsync(connection, name, ct);

    public void Dispose()
    {
        file.Dispose();
        folder.Delete(recursive: true);
    }
}
