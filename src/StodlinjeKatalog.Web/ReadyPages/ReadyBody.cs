using System.Security.Cryptography;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>
/// One version of an answer's body, plain and compressed. Quickly compressed at first, so that nobody waits when many pages change
/// at once, and as well as can be once it is asked for again.
/// </summary>
public sealed class ReadyBody
{
    private const int HeadersAndKey = 2048;

    private readonly byte[] plain;
    private volatile byte[]? gzip;
    private volatile byte[]? brotli;
    private int asked;

    public ReadyBody(byte[] plain)
    {
        this.plain = plain;
        gzip = Smaller(Compression.Gzip(plain, best: false));
        brotli = Smaller(Compression.Brotli(plain, best: false));

        // Weak: the same tag for every encoding.
        ETag = $"W/\"{Convert.ToBase64String(SHA256.HashData(plain), 0, 12)}\"";
    }

    public string ETag { get; }

    /// <summary>What it weighs in the memory that is set aside for ready pages.</summary>
    public int Weight => plain.Length + (gzip?.Length ?? 0) + (brotli?.Length ?? 0) + HeadersAndKey;

    public bool Is(ReadOnlySpan<byte> other) => other.SequenceEqual(plain);

    /// <summary>True once: the first time that the kept body is asked for.</summary>
    public bool IsAskedForTheFirstTime() => asked == 0 && Interlocked.Exchange(ref asked, 1) == 0;

    public void CompressBest()
    {
        gzip = Smaller(Compression.Gzip(plain, best: true));
        brotli = Smaller(Compression.Brotli(plain, best: true));
    }

    /// <summary>The bytes to send, and the name of their encoding; null when they are plain.</summary>
    public (byte[] Bytes, string? Encoding) For(Encodings accepted) =>
        accepted.HasFlag(Encodings.Brotli) && brotli is { } br ? (br, "br")
        : accepted.HasFlag(Encodings.Gzip) && gzip is { } gz ? (gz, "gzip")
        : (plain, null);

    private byte[]? Smaller(byte[] compressed) => compressed.Length < plain.Length ? compressed : null;
}
