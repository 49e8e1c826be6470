using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>
/// Cards of lines as they read this minute. A search page is made for each who asks and is kept nowhere, but the cards in it are the same
/// for everybody, and made of six partials each they are most of its cost. They live as long as a ready page: their minute, or until the
/// catalogue changes.
/// </summary>
public sealed class ReadyCards(HtmlEncoder encoder)
{
    private volatile Sheet sheet = new(null, 0);

    public async Task<IHtmlContent> OfAsync(IHtmlHelper html, HelplineCardView card, CurrentStatuses now)
    {
        // What is not the public's line (a draft, a signpost) is nobody else's card.
        if (now.Snapshot.Helpline(card.Helpline.Slug) != (object)card.Helpline)
        {
            return await html.PartialAsync("_HelplineCard", card);
        }

        var minute = now.Moment.Instant.UtcTicks / ReadyPageMaking.LongestLife.Ticks;
        var current = sheet;
        if (current.Snapshot != now.Snapshot || current.Minute != minute)
        {
            sheet = current = new Sheet(now.Snapshot, minute);
        }

        if (!current.Cards.TryGetValue((card.Helpline.Slug, card.HeadingLevel), out var ready))
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            (await html.PartialAsync("_HelplineCard", card)).WriteTo(writer, encoder);
            current.Cards[(card.Helpline.Slug, card.HeadingLevel)] = ready = new HtmlString(writer.ToString());
        }

        return ready;
    }

    /// <summary>At most the catalogue's lines times its heading levels.</summary>
    private sealed record Sheet(CatalogSnapshot? Snapshot, long Minute)
    {
        public ConcurrentDictionary<(string Slug, int Level), HtmlString> Cards { get; } = new();
    }
}
