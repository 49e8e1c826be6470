using Microsoft.Extensions.Primitives;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Tests.ReadyPages;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", Encodings.Gzip | Encodings.Brotli)] // a browser of today
    [InlineData("gzip", Encodings.Gzip)]
    [InlineData("GZIP ;q=0.5 , BR;q=1.0", Encodings.Gzip | Encodings.Brotli)]
    [InlineData("br;q=0, gzip;q=0.001", Encodings.Gzip)] // refused, and barely wanted
    [InlineData("br;q=0.000", Encodings.None)]
    [InlineData("identity", Encodings.None)]
    [InlineData("brotli, gzipped, xbr", Encodings.None)] // other words
    [InlineData("", Encodings.None)]
    [InlineData(",,;,=;q=", Encodings.None)]
    public void A_header_says_what_the_client_can_unpack(string header, Encodings expected) =>
        Assert.Equal(expected, AcceptEncoding.Read(header));

    [Fact]
    public void Several_headers_add_up() =>
        Assert.Equal(Encodings.Gzip | Encodings.Brotli, AcceptEncoding.Read(new StringValues(["br", "gzip"])));
}
