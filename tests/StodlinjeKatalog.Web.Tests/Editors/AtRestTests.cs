using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>What somebody learns who gets hold of the files: a backup, a disk.</summary>
public sealed class AtRestTests
{
    [Fact]
    public async Task Neither_the_code_apps_key_nor_a_recovery_code_lies_in_the_files()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(site);
        var codes = (await editor.TurnOnCodesAsync()).QuerySelectorAll(".codes code").Select(c => c.TextContent).ToArray();
        await AssertHiddenAsync(site, editor, codes);
    }

    [Fact]
    public async Task What_an_earlier_version_left_readable_is_sealed_at_the_start_and_still_opens_the_account()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.StrongAsync(site);
        string[] codes = ["BCDFG-HJKMN", "PQRTV-WXY23"];
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var tokens = scope.ServiceProvider.GetRequiredService<EditorsDbContext>().UserTokens;
            await tokens.Where(t => t.Name == "AuthenticatorKey").ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, editor.Key!.ToUpperInvariant()));
            await tokens.Where(t => t.Name == "RecoveryCodes").ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, string.Join(';', codes)));
        }

        Assert.Contains(codes[1], await site.OnDiskAsync(), StringComparison.Ordinal);
        await site.Services.GetServices<IHostedService>().OfType<EditorsStart>().Single().StartAsync(CancellationToken.None);

        await AssertHiddenAsync(site, editor, codes);
        foreach (var code in new[] { editor.Code(1), codes[0], codes[1] })
        {
            using var browser = new EditorSession(EditorSession.Browser(site));
            await browser.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));
            Assert.Equal("/admin", (await browser.PostAsync("/admin/logga-in/kod", "main form", ("Input.Code", code))).Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task Without_the_sites_keys_the_app_opens_nothing_and_a_recovery_code_does()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(site);
        var codes = (await editor.TurnOnCodesAsync()).QuerySelectorAll(".codes code").Select(c => c.TextContent).ToArray();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<EditorsDbContext>().UserTokens.Where(t => t.Name == "AuthenticatorKey")
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, "sealed:CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
            var account = await scope.ServiceProvider.GetRequiredService<UserManager<Editor>>().FindByEmailAsync(editor.Email);
            Assert.False(await scope.ServiceProvider.GetRequiredService<EditorSignIn>().UseAppCodeAsync(account!, editor.Code(1)));
        }

        using var browser = new EditorSession(EditorSession.Browser(site));
        await browser.PostAsync("/admin/logga-in", "main form", ("Input.Email", editor.Email), ("Input.Password", EditorSession.Password));
        Assert.Equal("/admin", (await browser.PostAsync("/admin/logga-in/kod", "main form", ("Input.Code", codes[3]))).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Databases_and_what_belongs_to_them_are_closed_to_others_on_the_machine()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var site = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(site);
        // SQLite has its side files as long as somebody has the database open.
        using var open = SqliteFiles.Open($"Data Source={Path.Combine(site.Folder, "editors.db")}");
        string[] files = ["catalog.db", "catalog.last-good.json", "editors.db", "editors.db-wal", "editors.db-shm"];
        Assert.All(files, name => AssertPrivate(Path.Combine(site.Folder, name)));

        // As an earlier version made it.
        var database = Path.Combine(site.Folder, "editors.db");
        File.SetUnixFileMode(database, (UnixFileMode)0b110_100_100);
        await site.Services.GetServices<IHostedService>().OfType<EditorsStart>().Single().StartAsync(CancellationToken.None);
        AssertPrivate(database);

        static void AssertPrivate(string file)
        {
#pragma warning disable CA1416 // The test has ended on Windows.
            Assert.True((File.GetUnixFileMode(file) & ~(UnixFileMode)0b110_100_000) == 0, $"{file}: {File.GetUnixFileMode(file)}");
#pragma warning restore CA1416
        }
    }

    private static async Task AssertHiddenAsync(EditorsApplication site, EditorSession editor, string[] codes)
    {
        var onDisk = await site.OnDiskAsync();
        Assert.DoesNotContain(editor.Key!, onDisk, StringComparison.OrdinalIgnoreCase);
        Assert.All(codes, code => Assert.DoesNotContain(code, onDisk, StringComparison.OrdinalIgnoreCase));
    }
}
