using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StodlinjeKatalog.Web.Tests.Pages;

/// <summary>"Inga sökord sparas": with everything logged that can be, the words are in none of it, and in no file either.</summary>
public sealed class SearchTraceTests : IAsyncDisposable
{
    private readonly ListeningSite site = new();

    [Theory]
    [InlineData("/sok?q=hemligtordet")]
    [InlineData("/sok?q=hemligtordet&oppet=snart")]
    [InlineData("/api/v1/search?q=hemligtordet")]
    [InlineData("/api/v1/search?q=hemligtordet&limit=0")]
    public async Task No_log_and_no_file_keeps_the_words(string address)
    {
        using var answer = await site.Visitor().GetAsync(address);

        Assert.NotEmpty(site.Lines);
        Assert.DoesNotContain(site.Lines, line => line.Contains("hemligtordet", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("hemligtordet", await site.OnDiskAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_answer_in_json_is_kept_nowhere()
    {
        using var answer = await site.Visitor().GetAsync("/api/v1/search?q=hemligtordet");
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    /// <summary>The site with its own loggers asked for all that they would ever say.</summary>
    private sealed class ListeningSite : SiteApplication
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(new Listener(Lines)));
            builder.ConfigureLogging(logging => logging.AddFilter<Listener>("StodlinjeKatalog", LogLevel.Trace));
            builder.ConfigureLogging(logging => logging.AddFilter<Listener>("Microsoft", LogLevel.Warning));
        }
    }

    private sealed class Listener(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
