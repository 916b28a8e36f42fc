using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SurveyPlatform.Model.Expressions;

/// <summary>Writes an expression as the JSON tree that the browser evaluates without parsing any text.</summary>
/// <remarks>
/// A constant stands for itself, a reference is <c>["$","q8"]</c>, a list <c>["list",…]</c>, and a call its operation
/// followed by its arguments: <c>["and",["=",["$","q8"],"yes"],…]</c>. Negation is <c>["neg",…]</c>.
/// </remarks>
public static class ExpressionJson
{
    // Chinese stays readable; what could end a script element or an attribute is still escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(Expression expression)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(writer, expression);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    public static void Write(Utf8JsonWriter writer, Expression expression)
    {
        switch (expression)
        {
            case Expression.Constant constant:
                Write(writer, constant.Value);
                break;
            case Expression.Reference reference:
                writer.WriteStartArray();
                writer.WriteStringValue("$");
                writer.WriteStringValue(reference.Name);
                writer.WriteEndArray();
                break;
            case Expression.ListOf list:
                WriteNode(writer, "list", list.Items, Write);
                break;
            case Expression.Call call:
                WriteNode(writer, Vocabulary.SpellingOf(call.Operation), call.Arguments, Write);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value.Kind)
        {
            case ValueKinds.Boolean:
                writer.WriteBooleanValue(value.IsTrue);
                break;
            case ValueKinds.Number:
                writer.WriteNumberValue(value.Number.GetValueOrDefault());
                break;
            case ValueKinds.Text:
                writer.WriteStringValue(value.Text);
                break;
            case ValueKinds.List:
                WriteNode(writer, "list", value.List!, Write);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteNode<T>(
        Utf8JsonWriter writer,
        string head,
        IReadOnlyList<T> rest,
        Action<Utf8JsonWriter, T> write
    )
    {
        writer.WriteStartArray();
        writer.WriteStringValue(head);
        foreach (var item in rest)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
