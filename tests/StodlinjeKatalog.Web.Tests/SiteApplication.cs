using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Web.Tests;

/// <summary>The whole site on its own folder: real SQLite with migrations applied, filled from the shipped data/, antiforgery on.</summary>
public class SiteApplication : WebApplicationFactory<Program>
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("stodlinjekatalog-").FullName;

    /// <summary>The clock that the site reads. An ordinary Tuesday morning unless a test says otherwise.</summary>
    public SettableClock Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 15, 0, TimeSpan.FromHours(1)));

    public CatalogSnapshot Snapshot => Services.GetRequiredService<CurrentCatalog>().Snapshot;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Catalog", $"Data Source={Path.Combine(Folder, "catalog.db")}");
        builder.UseSetting("ConnectionStrings:Editors", $"Data Source={Path.Combine(Folder, "editors.db")}");
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<IStartupFilter, ClientAddress>();
        });
    }

    /// <summary>A client that follows no redirects: a test says where it expects to be sent.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>All that the site keeps on disk, byte by byte as text: for tests of what must not be there.</summary>
    public async Task<string> OnDiskAsync()
    {
        var text = new System.Text.StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            try
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
                text.Append(await reader.ReadToEndAsync());
            }
            catch (FileNotFoundException)
            {
                // SQLite takes its -wal and -shm away when the last connection closes, and then nothing is kept in them.
            }
        }

        Assert.Contains("SQLite format 3", text.ToString(), StringComparison.Ordinal);
        return text.ToString();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>
/// Lets a test say which address it calls from, so that tests that share a site do not share its limits per address:
/// without it, a quick machine that signs in for fifty tests within a minute is taken for one that guesses passwords.
/// </summary>
public sealed class ClientAddress : IStartupFilter
{
    public const string Header = "X-Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
            {
                context.Connection.RemoteIpAddress = address;
            }

            return following(context);
        });
        next(app);
    };
}

/// <summary>A clock that stands where it is put, and whose timers run as usual.</summary>
public sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}

[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SiteApplication>
{
    public const string Name = "site";
}
