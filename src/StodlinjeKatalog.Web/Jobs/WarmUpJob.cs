using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace StodlinjeKatalog.Web.Jobs;

/// <summary>
/// Asks the site some searches of our own once it has started, by its own door, so that the compiler has met all that a search page is
/// made of before many people ask at once. They are asked for by page, which is not counted in the statistics, and one at a time:
/// whoever comes meanwhile does not wait for them.
/// </summary>
internal sealed class WarmUpJob(IServer server, IHostApplicationLifetime lifetime, IHostEnvironment environment, TimeProvider time) : BackgroundService
{
    /// <summary>The compiler takes what has been called thirty times.</summary>
    private const int Rounds = 6;

    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(15);

    private static readonly string[] Asked =
    [
        "/sok?q=jag+orkar+inte+mer&sida=1",
        "/sok?q=min+son+har+b%C3%B6rjat+dricka&sida=1",
        "/sok?q=spelberonde+chatta+i+natt&sida=1",
        "/sok?q=jag+%C3%A4r+14+och+ensam&behov=ensamhet&sida=1",
        "/sok?kanal=chatt&malgrupp=ung&sida=1",
        "/sok?q=sorg&oppet=nu&sprak=fi&sida=1",
        "/api/v1/search?q=ensam",
    ];

    /// <summary>Where the site itself can be reached from here without encryption; null when it cannot.</summary>
    internal static IPEndPoint? OwnDoor(IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Select(BindingAddress.Parse))
        {
            if (address.Scheme == Uri.UriSchemeHttp && !address.IsUnixPipe && !address.IsNamedPipe)
            {
                var isOne = IPAddress.TryParse(address.Host, out var ip) && !ip.Equals(IPAddress.Any) && !ip.Equals(IPAddress.IPv6Any);
                return new IPEndPoint(isOne ? ip! : IPAddress.Loopback, address.Port);
            }
        }

        return null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!environment.IsProduction())
        {
            return;
        }

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await Task.Delay(AfterStart, time, stoppingToken);
        if (OwnDoor(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []) is not { } door)
        {
            return;
        }

        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var address in Asked)
                {
                    await AskAsync(door, address, stoppingToken);
                    await Task.Delay(Between, time, stoppingToken);
                }
            }
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // Only the first visitors' milliseconds were at stake.
        }
    }

    /// <summary>By a bare socket: it is all loaded already, which a client of the framework's is not.</summary>
    private static async Task AskAsync(IPEndPoint door, string address, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(door, cancellationToken);
        var stream = client.GetStream();
        var request = $"GET {address} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancellationToken);
        await stream.CopyToAsync(Stream.Null, cancellationToken);
    }
}
