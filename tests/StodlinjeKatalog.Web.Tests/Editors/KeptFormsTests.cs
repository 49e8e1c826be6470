using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

public sealed class KeptFormsTests
{
    [Fact]
    public async Task What_one_editor_leaves_unsaved_has_a_ceiling()
    {
        await using var site = new EditorsApplication();
        using var editor = await EditorSession.WeakAsync(site);
        using var other = await EditorSession.WeakAsync(site);
        await KeepAsync(other, "/admin/stodlinjer/al-anon");
        for (var i = 0; i < KeptForm.MostPerEditor + 5; i++)
        {
            site.Clock.Now += TimeSpan.FromSeconds(1);
            await KeepAsync(editor, $"/admin/stodlinjer/pahittad-{i}");
        }

        await using var scope = site.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<EditorsDbContext>().KeptForms.Select(f => f.Path).ToListAsync();
        Assert.Equal(KeptForm.MostPerEditor + 1, kept.Count);
        Assert.Contains($"/admin/stodlinjer/pahittad-{KeptForm.MostPerEditor + 4}", kept);
        Assert.DoesNotContain("/admin/stodlinjer/pahittad-4", kept);
        Assert.Contains("/admin/stodlinjer/al-anon", kept);

        static async Task KeepAsync(EditorSession editor, string path) =>
            await editor.PostHandlerAsync(await editor.Client.PageAsync("/admin/konto"), "/admin/osparat?handler=Keep", ("path", path), ("Form.Summary", "x"));
    }
}
