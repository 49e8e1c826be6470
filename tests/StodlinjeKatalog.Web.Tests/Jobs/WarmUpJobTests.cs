using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using StodlinjeKatalog.Web.Jobs;

namespace StodlinjeKatalog.Web.Tests.Jobs;

public sealed class WarmUpJobTests
{
    [Theory]
    [InlineData("127.0.0.1:5080", "http://localhost:5080")]
    [InlineData("127.0.0.1:5080", "http://0.0.0.0:5080")]
    [InlineData("127.0.0.1:5080", "http://[::]:5080")]
    [InlineData("127.0.0.1:80", "http://+")]
    [InlineData("192.0.2.7:8080", "https://192.0.2.7:8443", "http://192.0.2.7:8080")]
    [InlineData(null, "https://localhost:5081")]
    [InlineData(null, "http://unix:/run/stodlinjekatalogen.sock")]
    [InlineData(null)]
    public void The_site_is_asked_by_its_own_door(string? door, params string[] addresses) => Assert.Equal(door, WarmUpJob.OwnDoor(addresses)?.ToString());

    [Fact]
    public async Task It_asks_for_searches_by_page_which_are_not_counted_often_enough_for_the_compiler()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = new ConcurrentQueue<string>();
        _ = AnswerAsync(listener, asked);

        await RunAsync(listener.LocalEndpoint, Environments.Production);

        Assert.All(asked.Where(a => a.StartsWith("/sok", StringComparison.Ordinal)), a => Assert.EndsWith("&sida=1", a, StringComparison.Ordinal));
        Assert.InRange(asked.Count(a => a.StartsWith("/sok?", StringComparison.Ordinal)), 30, 60);
        Assert.Contains(asked, a => a.StartsWith("/api/v1/search?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_gives_up_quietly_where_nobody_answers()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var gone = listener.LocalEndpoint;
        listener.Stop();

        await RunAsync(gone, Environments.Production);
    }

    private static async Task RunAsync(EndPoint door, string environment)
    {
        var features = new FeatureCollection();
        features.Set<IServerAddressesFeature>(new ServerAddressesFeature { Addresses = { $"http://{door}" } });
        using var server = new ServerAt(features);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        using var job = new WarmUpJob(server, lifetime, new HostingEnvironment { EnvironmentName = environment }, new HastyTime());
        await job.StartAsync(CancellationToken.None);
        lifetime.NotifyStarted();
        await job.ExecuteTask!;
    }

    private static async Task AnswerAsync(TcpListener listener, ConcurrentQueue<string> asked)
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream());
            asked.Enqueue((await reader.ReadLineAsync())!.Split(' ')[1]);
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
            }
        }
    }

    private sealed class ServerAt(IFeatureCollection features) : IServer
    {
        public IFeatureCollection Features => features;

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }

    /// <summary>Whose waits are over at once.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
