using System.Collections;
using Microsoft.Playwright;

namespace StodlinjeKatalog.BrowserTests.Browsing;

/// <summary>
/// A machine with one family of fonts and none of the other: DejaVu is wider and lower than Liberation, and people have either. What is
/// pressed and what fits must not depend on which.
/// </summary>
public sealed record Fonts(string Family)
{
    public static readonly Fonts DejaVu = new("DejaVu");
    public static readonly Fonts Liberation = new("Liberation");

    /// <summary>Windows of some sizes, each with either family.</summary>
    public static TheoryData<int, int, string> With((int Width, int Height)[] windows)
    {
        var data = new TheoryData<int, int, string>();
        foreach (var (width, height) in windows)
        {
            data.Add(width, height, DejaVu.Family);
            data.Add(width, height, Liberation.Family);
        }

        return data;
    }

    /// <summary>The environment of a browser on such a machine: its fontconfig knows the family as the system's, and rejects the other.</summary>
    public Dictionary<string, string> Environment()
    {
        var other = this == DejaVu ? Liberation : DejaVu;
        var file = Path.Combine(Directory.CreateTempSubdirectory("fonts-").FullName, "fonts.conf");
        File.WriteAllText(file,
            $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
              <selectfont><rejectfont><glob>*/{other.Family.ToLowerInvariant()}*</glob></rejectfont></selectfont>
              {string.Concat(new[] { ("sans-serif", "Sans"), ("system-ui", "Sans"), ("serif", "Serif"), ("monospace", "Sans Mono") }.Select(f =>
                  $"<match target=\"pattern\"><test name=\"family\"><string>{f.Item1}</string></test><edit name=\"family\" mode=\"prepend\" binding=\"strong\"><string>{Family} {(f.Item1 == "monospace" && this == Liberation ? "Mono" : f.Item2)}</string></edit></match>"))}
            </fontconfig>
            """);
        var environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "");
        environment["FONTCONFIG_FILE"] = file;
        return environment;
    }

    /// <summary>The family that the page's text is really set in.</summary>
    public static async Task<string> MetAsync(IPage page)
    {
        var protocol = await page.Context.NewCDPSessionAsync(page);
        await protocol.SendAsync("DOM.enable");
        await protocol.SendAsync("CSS.enable");
        var root = (await protocol.SendAsync("DOM.getDocument"))!.Value.GetProperty("root").GetProperty("nodeId").GetInt32();
        var node = (await protocol.SendAsync("DOM.querySelector", new() { ["nodeId"] = root, ["selector"] = "main p" }))!.Value.GetProperty("nodeId").GetInt32();
        var fonts = (await protocol.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = node }))!.Value.GetProperty("fonts");
        return fonts[0].GetProperty("familyName").GetString()!;
    }
}
