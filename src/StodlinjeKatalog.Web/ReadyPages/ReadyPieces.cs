using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>
/// Pieces of pages as they read this minute. A search page is made for each who asks and is kept nowhere, but the pieces in it are the
/// same for everybody, and a card made of six partials is what it costs most to make. They live as long as a ready page: their minute,
/// or until the catalogue changes.
/// </summary>
public sealed class ReadyPieces(HtmlEncoder encoder)
{
    private volatile Sheet sheet = new(null, 0);

    public ValueTask<IHtmlContent> CardAsync(IHtmlHelper html, Helpline line, int headingLevel, CurrentStatuses now) =>
        now.Snapshot.Helpline(line.Slug) == (object)line
            ? OfAsync(html, new("_HelplineCard", line.Slug, headingLevel), () => new HelplineCardView(line, headingLevel), now)

            // What is not the public's line (a draft, a signpost) is nobody else's card.
            : new(html.PartialAsync("_HelplineCard", new HelplineCardView(line, headingLevel)));

    public ValueTask<IHtmlContent> CrisisAsync(IHtmlHelper html, CrisisView panel, CurrentStatuses now) =>
        OfAsync(html, new("_Crisis", panel.Key, 0), () => panel, now);

    public ValueTask<IHtmlContent> LanguagesAsync(IHtmlHelper html, CurrentStatuses now) => OfAsync(html, new("_Languages", "", 0), () => null, now);

    private ValueTask<IHtmlContent> OfAsync(IHtmlHelper html, Piece piece, Func<object?> model, CurrentStatuses now)
    {
        var minute = now.Moment.Instant.UtcTicks / ReadyPageMaking.LongestLife.Ticks;
        var current = sheet;
        if (current.Snapshot != now.Snapshot || current.Minute != minute)
        {
            sheet = current = new Sheet(now.Snapshot, minute);
        }

        return current.Pieces.TryGetValue(piece, out var ready) ? new(ready) : new(MakeAsync(html, piece, model(), current));
    }

    private async Task<IHtmlContent> MakeAsync(IHtmlHelper html, Piece piece, object? model, Sheet sheet)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        (await html.PartialAsync(piece.View, model)).WriteTo(writer, encoder);
        return sheet.Pieces[piece] = new HtmlString(writer.ToString());
    }

    private readonly record struct Piece(string View, string Key, int HeadingLevel);

    /// <summary>At most the catalogue's lines times its heading levels, and a few panels.</summary>
    private sealed record Sheet(CatalogSnapshot? Snapshot, long Minute)
    {
        public ConcurrentDictionary<Piece, HtmlString> Pieces { get; } = new();
    }
}
