using Microsoft.Playwright;

namespace StodlinjeKatalog.BrowserTests.Browsing;

/// <summary>Somebody with a screen, a liking for light or dark, a browser that runs scripts or doesn't, and fonts: those of this machine, or one family alone.</summary>
public sealed record Visitor(int Width, int Height, bool Dark = false, bool Script = true, Fonts? Fonts = null)
{
    public static readonly Visitor OnPhone = new(390, 844);
    public static readonly Visitor OnNarrowPhone = new(320, 640);
    public static readonly Visitor OnDesktop = new(1280, 900);

    public Visitor InTheDark => this with { Dark = true };
    public Visitor WithoutScript => this with { Script = false };

    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        Locale = "sv-SE",
    };

    public override string ToString() => $"{Width}×{Height}, {(Dark ? "dark" : "light")}";
}
