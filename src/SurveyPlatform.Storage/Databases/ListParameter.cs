using Dapper;

namespace SurveyPlatform.Storage.Databases;

/// <summary>A list in a statement, one parameter a value: the two drivers have no way in common to hand one over.</summary>
internal static class ListParameter
{
    /// <summary>Adds the values to the parameters.</summary>
    /// <param name="sql">Has the name, with its sign, after <c>in</c>.</param>
    /// <param name="name">With its sign; no other name begins with it.</param>
    /// <param name="values">One or more.</param>
    /// <param name="parameters">Of the statement.</param>
    /// <returns>The statement with all of them in the place of the name.</returns>
    public static string Spread<T>(string sql, string name, IEnumerable<T> values, DynamicParameters parameters)
    {
        var names = new List<string>();
        foreach (var (i, value) in values.Index())
        {
            names.Add($"{name}{i}");
            parameters.Add(names[i], value);
        }

        return sql.Replace(name, $"({string.Join(", ", names)})", StringComparison.Ordinal);
    }
}
