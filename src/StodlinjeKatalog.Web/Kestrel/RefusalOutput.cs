using System.Buffers;
using System.IO.Pipelines;

namespace StodlinjeKatalog.Web.Kestrel;

/// <summary>
/// A connection's way out. Lets everything through as it is, until a request is refused: then Kestrel's own answer, which has no
/// body, is dropped, and the last-resort page is sent in its place.
/// </summary>
internal sealed class RefusalOutput(PipeWriter inner) : PipeWriter
{
    private byte[]? dropped;
    private byte[]? answer;

    public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.UnflushedBytes;

    public void AnswerInstead(byte[] message)
    {
        dropped ??= new byte[4096];
        answer = message;
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => dropped is null ? inner.GetMemory(sizeHint) : Dropped(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => dropped is null ? inner.GetSpan(sizeHint) : Dropped(sizeHint);

    public override void Advance(int bytes)
    {
        if (dropped is null)
        {
            inner.Advance(bytes);
        }
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (answer is not null)
        {
            inner.Write(answer);
            answer = null;
        }

        return inner.FlushAsync(cancellationToken);
    }

    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
        dropped is null ? inner.WriteAsync(source, cancellationToken) : FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    private byte[] Dropped(int sizeHint) => dropped!.Length >= sizeHint ? dropped : dropped = new byte[sizeHint];
}
