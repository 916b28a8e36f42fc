using System.Text;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Tests.Questionnaires;

namespace SurveyPlatform.Model.Tests.Frames;

/// <summary>A part of a frame is the frame of a part of the responses.</summary>
public sealed class ResponseFrameTests
{
    private static readonly (Guid Id, string Answers, int? Seconds)[] Responses =
    [
        (Guid.NewGuid(), """{ "place": "111", "sex": "m" }""", 90),
        (Guid.NewGuid(), """{ "place": null, "sex": "x", "word": "好" }""", null),
        (Guid.NewGuid(), """{ "place": "122", "sex": "f", "word": null }""", 30),
    ];

    [Test]
    public void Keep_SomeRows_IsTheFrameOfThoseResponsesAlone()
    {
        var kept = Build(Responses).Keep([1, 2]);
        var alone = Build(Responses[1..]);

        Assert.Multiple(() =>
        {
            Assert.That(kept.Count, Is.EqualTo(2));
            Assert.That(kept.ResponseIds.ToArray(), Is.EqualTo(alone.ResponseIds.ToArray()));
            Assert.That(kept.Seconds.ToArray(), Is.EqualTo(alone.Seconds.ToArray()));
            foreach (var (part, whole) in kept.Columns.Zip(alone.Columns))
            {
                Assert.That(CellsOf(part), Is.EqualTo(CellsOf(whole)), part.Field.Code);
            }
        });
    }

    [Test]
    public void Keep_NoRow_LeavesAnEmptyFrameWithAllItsColumns()
    {
        var frame = Build(Responses);
        var empty = frame.Keep([]);

        Assert.Multiple(() =>
        {
            Assert.That(empty.Count, Is.Zero);
            Assert.That(empty.Columns, Has.Count.EqualTo(frame.Columns.Count));
        });
    }

    private static ResponseFrame Build(IEnumerable<(Guid Id, string Answers, int? Seconds)> responses)
    {
        var builder = new FrameBuilder(Drafts.Prepared);
        foreach (var (id, answers, seconds) in responses)
        {
            builder.Add(id, Encoding.UTF8.GetBytes(answers), seconds);
        }

        return builder.Build();
    }

    private static IEnumerable<string> CellsOf(Column column) =>
        Enumerable
            .Range(0, column.Count)
            .Select(row =>
                column switch
                {
                    CodedColumn coded => $"{coded.StateAt(row)} {coded.Codes[row]}",
                    AreaColumn area => $"{area.StateAt(row)} {area.Areas[row]}",
                    TextColumn text => $"{text.StateAt(row)} {text.Texts[row]}",
                    NumberColumn number => $"{number.StateAt(row)} {number.Values[row]}",
                    MultipleColumn multiple =>
                        $"{multiple.StateAt(row)} {string.Join(',', multiple.Categories.Select((_, i) => multiple.Chose(row, i)))}",
                    _ => column.StateAt(row).ToString(),
                }
            );
}
