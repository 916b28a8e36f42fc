using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Tests.Databases;

/// <summary>The codes are those that sqlite.org/rescode.html and PostgreSQL's appendix A list.</summary>
internal sealed class StoreFaultsTests
{
    [TestCase(5, "busy", true, false)]
    [TestCase(6, "locked", true, false)]
    [TestCase(8, "read only", true, false)]
    [TestCase(10, "input or output", true, false)]
    [TestCase(13, "full", true, false)]
    [TestCase(14, "cannot open", true, false)]
    [TestCase(1, "a statement that is none", false, false)]
    [TestCase(19, "constraint", false, false)]
    [TestCase(11, "corrupt", false, true)]
    [TestCase(26, "not a database", false, true)]
    public void SqliteFault_OfACode_IsKnown(int code, string meaning, bool isPassing, bool isDamage) =>
        Hold(new SqliteException(meaning, code), isPassing, isDamage);

    [TestCase("08006", "connection failure", true, false)]
    [TestCase("40P01", "deadlock", true, false)]
    [TestCase("53100", "disk full", true, false)]
    [TestCase("53300", "too many connections", true, false)]
    [TestCase("55P03", "lock not available", true, false)]
    [TestCase("57P01", "admin shutdown", true, false)]
    [TestCase("57P03", "cannot connect now", true, false)]
    [TestCase("58030", "input or output", true, false)]
    [TestCase("23505", "unique violation", false, false)]
    [TestCase("22P02", "invalid text", false, false)]
    [TestCase("42P01", "undefined table", false, false)]
    [TestCase("57014", "query cancelled", false, false)]
    [TestCase("XX001", "data corrupted", false, true)]
    [TestCase("XX002", "index corrupted", false, true)]
    public void PostgreSqlFault_OfACode_IsKnown(string code, string meaning, bool isPassing, bool isDamage) =>
        Hold(new PostgresException(meaning, "ERROR", "ERROR", code), isPassing, isDamage);

    [Test]
    public void Fault_OnTheWayToTheServer_Passes() =>
        Hold(new NpgsqlException("away", new SocketException()), isPassing: true, isDamage: false);

    [Test]
    public void Fault_OfTheProgramItself_IsNeither() =>
        Hold(new InvalidOperationException(), isPassing: false, isDamage: false);

    private static void Hold(Exception reason, bool isPassing, bool isDamage) =>
        Assert.Multiple(() =>
        {
            Assert.That(StoreFaults.IsPassing(reason), Is.EqualTo(isPassing));
            Assert.That(StoreFaults.IsDamage(reason), Is.EqualTo(isDamage));
        });
}
