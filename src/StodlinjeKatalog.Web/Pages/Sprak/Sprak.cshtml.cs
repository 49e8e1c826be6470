using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Sprak;

[ReadyPage(Paging.Parameter)]
public sealed class SprakModel(CurrentCatalog catalog, CurrentStatuses statuses) : PageModel
{
    /// <summary>A door has its lines on one page as long as it can: what leads to the next page is in Swedish.</summary>
    private const int CardsOnPage = 60;

    public LanguageDoor Door { get; private set; } = null!;

    /// <summary>Lines that speak the language; none for Swedish, which nearly all of them speak.</summary>
    public IReadOnlyList<DoorCardView> Cards { get; private set; } = [];

    /// <summary>Others with an interpreter; for sign language those that say how a deaf person reaches them.</summary>
    public IReadOnlyList<DoorCardView> OtherCards { get; private set; } = [];

    /// <summary>How many speak it, on all pages.</summary>
    public int SpeakingCount { get; private set; }

    public Paging Paging { get; private set; } = null!;

    public bool IsWrittenInSwedish => Door.TextLanguage == "sv";

    public string Direction => Door.RightToLeft ? "rtl" : "ltr";

    public IActionResult OnGet(string code, string? sida)
    {
        var snapshot = catalog.Snapshot;
        if (snapshot.LanguageDoor(code) is not { } door)
        {
            return NotFound();
        }

        var spoken = door.Code == "sv" ? [] : SpokenLine.In(door.Code, snapshot.Helplines);
        var others = snapshot.Helplines.Except(spoken.Select(s => s.Helpline)).Where(line => RemarkOf(line, door) is not null).ToList();
        if (Paging.Read($"/sprak/{code}", sida, spoken.Count + others.Count, CardsOnPage) is not { } paging)
        {
            return NotFound();
        }

        Door = door;
        Paging = paging;
        SpeakingCount = spoken.Count;
        var before = (paging.Page - 1) * paging.Size;
        Cards = [.. spoken.Skip(before).Take(paging.Size).Select(line => DoorCardView.Speaking(line, door, statuses))];
        OtherCards =
        [
            .. others.Skip(Math.Max(0, before - spoken.Count)).Take(paging.Size - Cards.Count)
                .Select(line => DoorCardView.Other(line, door, RemarkOf(line, door)!, statuses)),
        ];
        return Page();
    }

    private static string? RemarkOf(Helpline line, LanguageDoor door) => door.Code == LanguageDoor.SignLanguageCode ? line.DeafAccess : line.Interpreter;
}
