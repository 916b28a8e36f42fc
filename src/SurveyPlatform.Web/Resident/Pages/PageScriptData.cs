using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Resident.Pages;

/// <summary>What the script of a survey page needs to know: the conditions, and the words it says.</summary>
internal static class PageScriptData
{
    // Chinese stays readable; what could end the script element is still escaped.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>By the name that the script calls them.</summary>
    private static readonly (string Name, string Words)[] Said =
    [
        ("choose", "Choose"),
        ("district", "District"),
        ("township", "Township"),
        ("clear", "Clear"),
        ("clearAgain", "ClearAgain"),
        ("progress", "Progress"),
        ("kept", "StatusKept"),
        ("restored", "StatusRestored"),
        ("cleared", "StatusCleared"),
        ("sending", "StatusSending"),
        ("checking", "StatusChecking"),
        ("received", "StatusReceived"),
        ("waiting", "StatusWaiting"),
        ("waitingOpen", "StatusWaitingOpen"),
        ("busy", "StatusBusy"),
        ("busyOpen", "StatusBusyOpen"),
        ("failed", "StatusFailed"),
    ];

    /// <summary>What it says besides where a helper fills in.</summary>
    private static readonly (string Name, string Words)[] SaidToHelpers =
    [
        ("missing", "QueueMissing"),
        ("openFirst", "QueueOpenFirst"),
        ("queued", "QueueWaiting"),
        ("arrived", "QueueArrived"),
        ("refused", "QueueRefused"),
        ("open", "QueueOpen"),
    ];

    public static string Of(FormView form)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("conditions");
            foreach (var item in form.Prepared.Items.Where(item => item.VisibleWhen is not null))
            {
                writer.WritePropertyName(item.Item.Code);
                ExpressionJson.Write(writer, item.VisibleWhen!);
            }

            writer.WriteEndObject();
            writer.WriteStartObject("words");
            foreach (var (name, words) in form.Assisting is null ? Said : [.. Said, .. SaidToHelpers])
            {
                writer.WriteString(name, form.Words[words]);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
