using System.IO.Compression;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>Measured on the start page (7 kB): brotli 5 takes 0.1 ms, brotli 11 7 ms and is a tenth smaller.</summary>
internal static class Compression
{
    private const int QuickQuality = 5;
    private const int BestQuality = 11;
    private const int Window = 22;

    public static byte[] Brotli(ReadOnlySpan<byte> plain, bool best)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, compressed, out var length, best ? BestQuality : QuickQuality, Window)
            ? compressed[..length]
            : throw new InvalidOperationException("Brotli did not fit in its own upper bound.");
    }

    public static byte[] Gzip(ReadOnlySpan<byte> plain, bool best)
    {
        using var compressed = new MemoryStream(plain.Length);
        using (var gzip = new GZipStream(compressed, best ? CompressionLevel.SmallestSize : CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        return compressed.ToArray();
    }
}
