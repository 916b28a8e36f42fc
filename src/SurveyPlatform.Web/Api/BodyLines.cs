using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace SurveyPlatform.Web.Api;

/// <summary>Cuts a body into lines while it comes in, and holds no more of it than one line of the greatest length.</summary>
/// <param name="body">Its last line may do without its end.</param>
/// <param name="longest">In bytes; what is longer is passed over.</param>
internal sealed class BodyLines(PipeReader body, int longest)
{
    private int number;
    private bool isTooLong;

    /// <summary>With it Windows begins a text.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public async IAsyncEnumerable<BodyLine> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var isEnd = false;
        while (!isEnd)
        {
            var read = await body.ReadAsync(ct);
            var rest = read.Buffer;
            isEnd = read.IsCompleted;
            try
            {
                while (rest.PositionOf((byte)'\n') is { } end)
                {
                    yield return MakeLine(rest.Slice(0, end));
                    rest = rest.Slice(rest.GetPosition(1, end));
                }

                if (isEnd && (isTooLong || !rest.IsEmpty))
                {
                    yield return MakeLine(rest);
                }

                isTooLong |= rest.Length > longest;
            }
            finally
            {
                // Also where nobody wants the rest: the server passes over it, and could not while it is lent out.
                body.AdvanceTo(isTooLong ? rest.End : rest.Start, rest.End);
            }
        }
    }

    private BodyLine MakeLine(ReadOnlySequence<byte> line)
    {
        var bytes = isTooLong || line.Length > longest ? null : line.ToArray();
        isTooLong = false;
        number++;
        // Windows begins a file of text with this.
        return number == 1 && bytes.AsSpan().StartsWith(ByteOrderMark)
            ? new BodyLine(number, bytes![ByteOrderMark.Length..])
            : new BodyLine(number, bytes);
    }
}
