using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace StodlinjeKatalog.Web.Public;

/// <summary>The search box with what was typed in it. Not a partial view: to make one costs more than all that it writes, and every search pays for it.</summary>
public sealed class SearchBox(string typed) : IHtmlContent
{
    /// <summary>Nothing typed.</summary>
    public static readonly SearchBox Empty = new("");

    private static readonly string After =
        $"""
        " maxlength="{SearchAddress.TextMaxLength}" autocomplete="off" autocapitalize="off" enterkeyhint="search"><button type="submit">Sök</button></div>
        </form>
        """;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(
            """
            <form class="search" action="/sok" method="get" role="search">
            <label for="q">Vad behöver du hjälp med?</label>
            <div><input id="q" name="q" type="search" value="
            """);
        encoder.Encode(writer, typed);
        writer.Write(After);
    }
}
