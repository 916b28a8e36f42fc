using System.Data.Common;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Responses;

/// <summary>The parameters of a statement that puts one response on file, made once and filled for each.</summary>
internal sealed class ResponseRow
{
    private static readonly Identifiers Identifiers = new();
    private static readonly Instants Instants = new();

    private readonly List<Action<Response>> columns = [];
    private readonly DbParameter number;

    public ResponseRow(DbCommand command)
    {
        number = Take(command, "@sequence");
        Give("@wave", (column, response) => Identifiers.SetValue(column, response.WaveId));
        Give("@id", (column, response) => Identifiers.SetValue(column, response.Id));
        Give("@channel", (column, response) => column.Value = response.Channel.ToString());
        Give("@language", (column, response) => column.Value = response.Language);
        Give("@seconds", (column, response) => column.Value = response.Seconds ?? (object)DBNull.Value);
        Give("@answers", (column, response) => column.Value = response.Answers);
        Give("@receipt", (column, response) => column.Value = response.Receipt);
        Give("@instant", (column, response) => Instants.SetValue(column, response.FiledAt));
        Give("@cell", (column, response) => column.Value = response.QuotaCell ?? (object)DBNull.Value);
        Give("@suspicions", (column, response) => column.Value = (int)response.Suspicions);
        Give("@mode", (column, response) => column.Value = response.Mode?.ToString() ?? (object)DBNull.Value);
        Give("@helper", (column, response) => column.Value = response.Helper ?? (object)DBNull.Value);

        void Give(string name, Action<DbParameter, Response> fill)
        {
            var column = Take(command, name);
            columns.Add(response => fill(column, response));
        }
    }

    /// <param name="response">What the statement is to put on file next.</param>
    /// <param name="sequence">The number set aside for it.</param>
    public void Fill(Response response, long sequence)
    {
        number.Value = sequence;
        columns.ForEach(fill => fill(response));
    }

    private static DbParameter Take(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
