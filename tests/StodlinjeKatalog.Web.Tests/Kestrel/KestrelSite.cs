using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace StodlinjeKatalog.Web.Tests.Kestrel;

/// <summary>The site on a real server and a real socket: for what an in-memory test never meets.</summary>
public sealed class KestrelSite : SiteApplication
{
    public KestrelSite()
    {
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Sends bytes as they are and reads until the server closes, or until it has been silent for a while.</summary>
    public async Task<WireAnswer> SendAsync(string request, TimeSpan? patience = null)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(Address.Host, Address.Port);
        using var silence = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(30));
        await socket.SendAsync(Encoding.Latin1.GetBytes(request), silence.Token);
        var received = new MemoryStream();
        var buffer = new byte[65536];
        try
        {
            while (await socket.ReceiveAsync(buffer, silence.Token) is > 0 and var length)
            {
                received.Write(buffer, 0, length);
            }

            return new WireAnswer(received.ToArray(), Closed: true);
        }
        catch (OperationCanceledException)
        {
            return new WireAnswer(received.ToArray(), Closed: false);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(4)));
    }
}

/// <param name="Closed">The server closed the connection; otherwise it was still open when patience ended.</param>
public sealed record WireAnswer(byte[] Bytes, bool Closed)
{
    private readonly int end = Bytes.AsSpan().IndexOf("\r\n\r\n"u8);

    public string Head => Encoding.Latin1.GetString(Bytes, 0, Math.Max(end, 0));

    public byte[] Body => end < 0 ? [] : Header("Transfer-Encoding") == "chunked" ? Unchunked(Bytes.AsSpan(end + 4)) : Bytes[(end + 4)..];

    public string Text => Encoding.UTF8.GetString(Body);

    public int Status => int.Parse(Head.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim()).SingleOrDefault();

    private static byte[] Unchunked(ReadOnlySpan<byte> chunks)
    {
        var body = new List<byte>();
        while (chunks.IndexOf("\r\n"u8) is > 0 and var line)
        {
            var length = Convert.ToInt32(Encoding.ASCII.GetString(chunks[..line]), 16);
            body.AddRange(chunks.Slice(line + 2, length));
            chunks = chunks[(line + 2 + length + 2)..];
        }

        return [.. body];
    }
}

[CollectionDefinition(Name)]
public sealed class KestrelCollection : ICollectionFixture<KestrelSite>
{
    public const string Name = "kestrel";
}
