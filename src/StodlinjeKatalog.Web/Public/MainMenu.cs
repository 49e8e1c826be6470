using Microsoft.AspNetCore.Html;

namespace StodlinjeKatalog.Web.Public;

/// <summary>The main menu with the place where the visitor is marked. Few ways to read, so each is written once.</summary>
public static class MainMenu
{
    private static readonly (PathString Path, string Name)[] Places = [("/behov", "Behov"), ("/malgrupp", "För vem"), ("/stodlinjer", "Linjer"), ("/guider", "Guider"), ("/akut", "Akut")];

    private static readonly HtmlString Elsewhere = Written(-1, "");
    private static readonly HtmlString[] At = [.. Places.Select((_, place) => Written(place, "page"))];
    private static readonly HtmlString[] Within = [.. Places.Select((_, place) => Written(place, "true"))];

    public static IHtmlContent Of(PathString path)
    {
        for (var place = 0; place < Places.Length; place++)
        {
            if (path.StartsWithSegments(Places[place].Path))
            {
                return path == Places[place].Path ? At[place] : Within[place];
            }
        }

        return Elsewhere;
    }

    private static HtmlString Written(int current, string mark) => new(string.Concat(Places.Select((p, place) =>
        $"<li><a href=\"{p.Path}\"{(place == current ? $" aria-current=\"{mark}\"" : "")}>{p.Name}</a></li>\n")));
}
