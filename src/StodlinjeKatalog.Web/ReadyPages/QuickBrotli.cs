using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>
/// Brotli for what is compressed while somebody waits. The framework's own choice is quality 1, which compresses each piece that is written by itself:
/// for a search page quality 2 takes 8 µs more of 63 and is 730 bytes smaller of 5,600, which is what keeps its first view within one round trip.
/// </summary>
internal sealed class QuickBrotli : ICompressionProvider
{
    private static readonly BrotliCompressionOptions Options = new() { Quality = 2 };

    public string EncodingName => "br";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, Options, leaveOpen: true);
}
