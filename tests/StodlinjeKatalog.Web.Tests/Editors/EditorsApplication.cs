using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>The site with the brakes on guessing loosened, so that many tests can sign in within the same minute.</summary>
public sealed class EditorsApplication : SiteApplication
{
    public int AttemptsPerMinute { get; init; } = 1000;
    public int AttemptsPerMinuteFromNetwork { get; init; } = 10_000;
    public int RefusalMilliseconds { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000));
        builder.UseSetting("Editors:AttemptsPerMinute", AttemptsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("Editors:AttemptsPerMinuteFromNetwork", AttemptsPerMinuteFromNetwork.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("Editors:RefusalMilliseconds", RefusalMilliseconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

[CollectionDefinition(Name)]
public sealed class EditorsSuite : ICollectionFixture<EditorsApplication>
{
    public const string Name = "editors";
}
