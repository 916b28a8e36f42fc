using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace SurveyPlatform.Web.Resident.Serving;

/// <summary>The style sheet and the script of the resident pages, made of <c>wwwroot/resident</c> when the program starts.</summary>
internal sealed partial class PageAssets
{
    private const string Folder = "resident";

    /// <summary>The modules of the script, each after those it needs.</summary>
    private static readonly string[] Modules =
    [
        "expression.js",
        "store.js",
        "answers.js",
        "areas.js",
        "faults.js",
        "draft.js",
        "outbox.js",
        "queue.js",
        "assistance.js",
        "page.js",
    ];

    public PageAssets(IWebHostEnvironment environment)
    {
        var files = environment.WebRootFileProvider;
        BaseCss = WithoutComments(Read(files, "page.css"), CssComment());
        BaseStyle = new PageStyle(BaseCss);
        BookStyle = new PageStyle(BaseCss + WithoutComments(Read(files, "book.css"), CssComment()));
        var joined = string.Join('\n', Modules.Select(module => Import().Replace(Read(files, module), string.Empty)));
        Script = ToScript(joined);
        ScriptPath = $"/resident/{Script.Hash}/page.js";
        CheckScript = ToScript(Read(files, "check.js"));
        CheckScriptPath = $"/resident/{CheckScript.Hash}/check.js";
    }

    /// <summary>What every page looks like; a questionnaire adds rules of its own.</summary>
    public string BaseCss { get; }

    /// <summary>For pages that add nothing.</summary>
    public PageStyle BaseStyle { get; }

    /// <summary>For the book of receipts, which alone has a table.</summary>
    public PageStyle BookStyle { get; }

    /// <summary>One module file: on a bad network every further request costs more than its bytes.</summary>
    public KeptContent Script { get; }

    public string ScriptPath { get; }

    /// <summary>What the script fetches only during an attack.</summary>
    public KeptContent CheckScript { get; }

    public string CheckScriptPath { get; }

    /// <summary>All of them, by their paths.</summary>
    public IEnumerable<(string Path, KeptContent Script)> Scripts =>
        [(ScriptPath, Script), (CheckScriptPath, CheckScript)];

    private static KeptContent ToScript(string text) =>
        new(WithoutComments(text, ScriptComment()), "text/javascript; charset=utf-8");

    private static string Read(IFileProvider files, string name)
    {
        using var reader = new StreamReader(files.GetFileInfo($"{Folder}/{name}").CreateReadStream());
        return reader.ReadToEnd();
    }

    /// <summary>Phones are spared what only people read: comments that stand on lines of their own, and indentation.</summary>
    private static string WithoutComments(string text, Regex comment) =>
        string.Join(
            '\n',
            comment
                .Replace(text, string.Empty)
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );

    [GeneratedRegex(@"^import .*?;$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Import();

    [GeneratedRegex(@"^\s*(?://.*|/\*\*[\s\S]*?\*/)$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScriptComment();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CssComment();
}
