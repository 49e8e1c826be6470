using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages;

/// <summary>Lines on paper. The choice stands in the address, /skriv-ut?linje=a&amp;linje=b&amp;format=affisch, and nowhere else.</summary>
[ResponseCache(NoStore = true)]
public sealed class SkrivUtModel(CurrentCatalog catalog, TimeProvider clock) : PageModel
{
    /// <summary>More than this is no sheet of paper but a book.</summary>
    public const int MostLines = 40;

    /// <summary>What fits a poster so that its numbers can be read from across a room.</summary>
    public const int MostOnPoster = 4;

    public const int Strips = 10;

    /// <summary>Of more lines than this nobody picks from a list: each line and need has a link here of its own.</summary>
    private const int MostChoices = 300;

    public static readonly IReadOnlyList<(string Value, string Label)> Formats =
    [
        ("blad", "Blad: alla nummer och vad de är till för"),
        ("affisch", "Affisch: stora nummer, högst fyra linjer"),
        ("remsor", "Affisch med remsor att riva av, en linje"),
    ];

    public string Format { get; private set; } = "blad";
    public Need? Need { get; private set; }
    public IReadOnlyList<Helpline> Helplines { get; private set; } = [];

    /// <summary>Lines that were asked for and have no room in the format.</summary>
    public int LeftOut { get; private set; }

    /// <summary>What there is to pick from.</summary>
    public IReadOnlyList<Helpline> Choices => HasTooManyChoices ? Helplines : catalog.Snapshot.Helplines;

    public bool HasTooManyChoices => catalog.Snapshot.Helplines.Count > MostChoices;

    public bool HasUnknown { get; private set; }

    public DateOnly Today { get; } = DateOnly.FromDateTime(SwedishTime.ToLocal(clock.GetUtcNow()).DateTime);

    public void OnGet()
    {
        var snapshot = catalog.Snapshot;
        var asked = Values(Request.Query["linje"]);
        Format = Formats.Select(f => f.Value).FirstOrDefault(value => value == Request.Query["format"]) ?? Formats[0].Value;
        Need = snapshot.Need(Request.Query["behov"].ToString());
        var chosen = asked.Select(snapshot.Helpline).OfType<Helpline>().Where(h => h.Status == HelplineStatus.Published).ToList();
        HasUnknown = chosen.Count < asked.Count || (Need is null && Request.Query.ContainsKey("behov"));
        if (Need is not null)
        {
            chosen.AddRange(snapshot.InNeed(Need.Slug));
        }

        var all = chosen.Distinct().ToList();
        var room = Format switch { "affisch" => MostOnPoster, "remsor" => 1, _ => MostLines };
        Helplines = [.. all.Take(room)];
        LeftOut = all.Count - Helplines.Count;
        Response.StatusCode = HasUnknown ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }

    /// <summary>What there is room for. A poster has numbers where there are any: nobody types an address from a wall.</summary>
    public IEnumerable<PaperWay> WaysOf(Helpline helpline)
    {
        var ways = helpline.Channels.Where(c => c.Language is null || c.Language == helpline.Languages.FirstOrDefault()).DistinctBy(c => (c.Kind, c.Value)).ToList();
        var numbers = ways.Where(c => c.Kind is ChannelKind.Phone).ToList();
        IReadOnlyList<ContactChannel> shown =
            [.. Format == Formats[0].Value ? ways.Take(4) : numbers.Count > 0 ? numbers.Take(Format == "remsor" || Helplines.Count > 2 ? 1 : 2) : ways.Take(1)];
        var hours = catalog.Snapshot.Hours.Of(helpline.Slug);
        return shown.Select(way => new PaperWay(
            way,
            hours is null ? null : HoursInShort.Of(hours.Channels[helpline.IndexOf(way)], Today),
            NeedsPurpose(helpline, way, shown) ? way.Purpose : null));
    }

    // A number that leads to others too is of no use without what to say there; of two numbers one must know which is which.
    private static bool NeedsPurpose(Helpline helpline, ContactChannel way, IReadOnlyList<ContactChannel> shown) =>
        way.Dial == "112" || helpline.SharesNumberWith.Count > 0 || shown.Count(other => other.Kind == way.Kind) > 1;

    private static List<string> Values(StringValues values) =>
        [.. values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <param name="Hours">In words; null for what is written to at any time.</param>
    public sealed record PaperWay(ContactChannel Channel, string? Hours, string? Purpose)
    {
        /// <summary>As it is copied from paper by hand.</summary>
        public string Written => Channel.Value.Replace("https://", "", StringComparison.Ordinal).TrimEnd('/').Replace(' ', '\u00a0');

        /// <summary>So long that it needs smaller digits on a poster.</summary>
        public bool IsLong => Written.Length > 8;
    }
}
