using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;

namespace SurveyPlatform.Storage.Integrity;

/// <summary>Has SQLite look through its whole file.</summary>
internal static partial class SqliteDamage
{
    /// <summary>What is broken, each with its table where SQLite tells; nothing where the file is whole.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(DbConnection connection, CancellationToken ct)
    {
        const string Check = "pragma quick_check(20)";
        const string Trees = "select rootpage, tbl_name from sqlite_schema where rootpage > 0";

        var told = await connection.QueryAsync<string>(new CommandDefinition(Check, cancellationToken: ct));
        var lines = told.SelectMany(text => text.Split('\n')).Where(line => !line.StartsWith('*')).ToList();
        if (lines is ["ok"])
        {
            return [];
        }

        var trees = await connection.QueryAsync<(long Root, string Table)>(
            new CommandDefinition(Trees, cancellationToken: ct)
        );
        var tables = trees.ToDictionary(tree => tree.Root, tree => tree.Table);
        return lines.ConvertAll(line => NameTable(line, tables));
    }

    /// <summary>A tree is called by the page of its root, which tells nobody anything.</summary>
    private static string NameTable(string line, Dictionary<long, string> tables) =>
        Tree().Match(line) is { Success: true } tree
        && tables.TryGetValue(long.Parse(tree.Groups["root"].Value, CultureInfo.InvariantCulture), out var table)
            ? $"table {table}: {line}"
            : line;

    [GeneratedRegex(@"^Tree (?<root>\d+) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tree();
}
