using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Offline;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.UtanNat;

/// <summary>Every line in one page, to be kept. It shows no state of its own making: the script looks up the one that was told for the time it is.</summary>
[ResponseCache(NoStore = true)]
public sealed class LinjerModel(CurrentCatalog catalog, TimeProvider clock) : PageModel
{
    /// <summary>More would be no page that a phone keeps. Those that are there for the whole country come before those of one place.</summary>
    public const int MostLines = 500;

    /// <summary>On a whole minute, as states change.</summary>
    public DateTimeOffset Made { get; private set; }

    public IReadOnlyList<KeptLine> Lines { get; private set; } = [];

    /// <summary>Lines that there was no room for.</summary>
    public int LeftOut { get; private set; }

    public IReadOnlyList<(Need Need, IReadOnlyList<Helpline> Helplines)> Needs { get; private set; } = [];

    public void OnGet()
    {
        var snapshot = catalog.Snapshot;
        var now = clock.GetUtcNow();
        Made = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        var today = DateOnly.FromDateTime(SwedishTime.ToLocal(Made).DateTime);
        var kept = snapshot.Hours.Lines.Count <= MostLines
            ? snapshot.Hours.Lines
            : [.. snapshot.Hours.Lines.Index().OrderBy(line => line.Item.Helpline.Region is not null).Take(MostLines).OrderBy(line => line.Index).Select(line => line.Item)];
        LeftOut = snapshot.Hours.Lines.Count - kept.Count;
        Lines =
        [
            .. kept.Select(line => new KeptLine(line.Helpline,
            [
                .. line.Channels.Where(c => c.Channel.Language is null).DistinctBy(c => (c.Channel.Kind, c.Channel.Value))
                    .Select(c => new KeptWay(c.Channel, HelplineHours.IsTalking(c.Channel.Kind) ? OfflineStates.Of(c, Made) : null, HoursInShort.Of(c, today))),
            ])),
        ];
        var here = kept.Select(line => line.Helpline).ToHashSet();
        Needs = [.. snapshot.Needs.Select(need => (need, (IReadOnlyList<Helpline>)[.. snapshot.InNeed(need.Slug).Where(here.Contains)])).Where(pair => pair.Item2.Count > 0)];
    }

    public sealed record KeptLine(Helpline Helpline, IReadOnlyList<KeptWay> Ways);

    /// <param name="States">See <see cref="OfflineStates"/>; null for what is written to at any time.</param>
    /// <param name="Hours">In words, for one whose browser runs no script.</param>
    public sealed record KeptWay(ContactChannel Channel, string? States, string? Hours);
}
