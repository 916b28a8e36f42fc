using Jint;
using Jint.Native;
using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Expressions;

/// <summary>Runs the script that residents' phones run. Not for two threads at once.</summary>
internal sealed class BrowserTwin : IDisposable
{
    // JSON would write −0 as 0 and what is not finite as null, and so hide them.
    private const string Harness = """
        import { evaluate } from 'expression';

        const unsound = x => typeof x === 'number' && (!Number.isFinite(x) || Object.is(x, -0));

        export function run(tree, answers) {
          const known = new Map(Object.entries(JSON.parse(answers)));
          const result = evaluate(JSON.parse(tree), name => known.get(name));
          return JSON.stringify(result, (_, x) => (unsound(x) ? 'unsound number' : x));
        }
        """;

    private readonly Engine engine = new();
    private readonly JsValue run;

    public BrowserTwin()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Expressions", "expression.js");
        engine.Modules.Add("expression", File.ReadAllText(script));
        engine.Modules.Add("harness", Harness);
        run = engine.Modules.Import("harness").Get("run");
    }

    /// <param name="expression">Sent as the page sends it, by its JSON tree.</param>
    /// <param name="answers">A JSON object, by name.</param>
    public Value Evaluate(Expression expression, string answers) =>
        Answers.Read(engine.Invoke(run, ExpressionJson.Write(expression), answers).AsString());

    public void Dispose() => engine.Dispose();
}
