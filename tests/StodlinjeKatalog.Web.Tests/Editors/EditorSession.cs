using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>A browser of an editor: cookies, forms, and a code app in the pocket.</summary>
public sealed class EditorSession(HttpClient client) : IDisposable
{
    public const string Password = "lampa-ekorre-tvist-moln";

    public HttpClient Client => client;
    public string Email { get; private init; } = "";
    public string Name { get; private init; } = "";
    public string? Key { get; private set; }

    public void Dispose() => client.Dispose();

    /// <summary>An account made for this test, not signed in.</summary>
    public static async Task<EditorSession> CreateAsync(SiteApplication site, EditorRole role = EditorRole.Editor)
    {
        var unique = Guid.NewGuid().ToString("N")[..10];
        var session = new EditorSession(Browser(site)) { Email = $"e{unique}@exempel.se", Name = $"Redaktör {unique}" };
        await using var scope = site.Services.CreateAsyncScope();
        var (editor, refusals) = await scope.ServiceProvider.GetRequiredService<EditorAccounts>().CreateAsync(session.Email, session.Name, role, Password);
        Assert.True(editor is not null, string.Join(" ", refusals));
        return session;
    }

    /// <summary>Signed in with the password alone.</summary>
    public static async Task<EditorSession> WeakAsync(SiteApplication site, EditorRole role = EditorRole.Editor)
    {
        var session = await CreateAsync(site, role);
        Assert.Equal("/admin", await session.SignInAsync());
        return session;
    }

    /// <summary>Signed in, with the code app switched on: may publish.</summary>
    public static async Task<EditorSession> StrongAsync(SiteApplication site, EditorRole role = EditorRole.Editor)
    {
        var session = await WeakAsync(site, role);
        await session.TurnOnCodesAsync();
        return session;
    }

    /// <summary>A browser at an address of its own: nobody else's attempts to sign in count against it.</summary>
    public static HttpClient Browser(SiteApplication site)
    {
        var browser = site.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = true });
        browser.DefaultRequestHeaders.Add(ClientAddress.Header, $"10.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}");
        return browser;
    }

    /// <summary>Where the sign-in leads; null when it is refused.</summary>
    public async Task<string?> SignInAsync(string? password = null, string address = "/admin/logga-in")
    {
        var answer = await PostAsync(address, "main form", ("Input.Email", Email), ("Input.Password", password ?? Password));
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.OriginalString : null;
    }

    public async Task<IHtmlDocument> TurnOnCodesAsync()
    {
        var page = await client.PageAsync("/admin/konto/kodapp");
        Key = page.QuerySelector(".steps code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var answer = await PostAsync("/admin/konto/kodapp", "main form", ("Input.Code", Code()));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.PageAsync();
    }

    /// <summary>The code of the moment, or of some steps of thirty seconds away.</summary>
    public string Code(int steps = 0) => CodeApp.CodeOf(Key!, steps);

    /// <summary>Fills in the form that <paramref name="selector"/> finds on the page, as a browser would, and sends it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, string selector, params (string Name, string Value)[] fields)
    {
        var page = await client.PageAsync(address);
        return await PostAsync(page, address, selector, fields);
    }

    /// <summary>What a forger inside the session would send: a true antiforgery token, an address of their own choosing.</summary>
    public Task<HttpResponseMessage> PostHandlerAsync(IHtmlDocument page, string address, params (string Name, string Value)[] fields)
    {
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return client.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]));
    }

    public async Task<HttpResponseMessage> PostAsync(IHtmlDocument page, string address, string selector, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelector(selector) as IHtmlFormElement;
        Assert.True(form is not null, $"{address} has no form {selector}");
        var values = FormFields.Of(form).Where(f => !fields.Any(given => given.Name == f.Key)).ToList();
        values.AddRange(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var action = form.GetAttribute("action");
        return await client.PostAsync(string.IsNullOrEmpty(action) ? address : action, new FormUrlEncodedContent(values));
    }
}

public static class FormFields
{
    /// <summary>What a browser would send of the form as it stands, without any button.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(IHtmlFormElement form)
    {
        foreach (var field in form.Elements.Where(e => !string.IsNullOrEmpty(e.GetAttribute("name"))))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked)
                    {
                        yield return new(name, box.GetAttribute("value") ?? "on");
                    }

                    break;
                case IHtmlInputElement input when input.Type is not ("submit" or "button"):
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return new(name, select.Value ?? "");
                    break;
            }
        }
    }
}
