using Microsoft.AspNetCore.Html;

namespace StodlinjeKatalog.Web.Public;

/// <summary>
/// The first element of every HTML answer. A constant, so that it needs no database, no Razor, no script and no style sheet,
/// and no editor can change it.
/// </summary>
public static class EmergencyBanner
{
    public const string Html =
        """
        <section data-emergency-banner class="emergency" aria-label="Nödnummer"><ul role="list"><li><a href="tel:112" aria-label="112 Fara för liv, 1 1 2"><b>112</b> <span>Fara för liv</span></a></li><li><a href="tel:1177" aria-label="1177 Råd om vård, 1 1 7 7"><b>1177</b> <span>Råd om vård</span></a></li><li><a href="tel:90101" aria-label="901&nbsp;01 Tankar på självmord, 9 0 1, 0 1"><b>901&nbsp;01</b> <span>Tankar på självmord</span></a></li></ul></section>
        """;

    public static readonly IHtmlContent Content = new HtmlString(Html);
}
