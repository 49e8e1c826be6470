using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Pages.Sprak;

[ReadyPage]
public sealed class SprakModel(CurrentCatalog catalog, CurrentStatuses statuses) : PageModel
{
    public LanguageDoor Door { get; private set; } = null!;

    /// <summary>Lines that speak the language; none for Swedish, which nearly all of them speak.</summary>
    public IReadOnlyList<DoorCardView> Cards { get; private set; } = [];

    /// <summary>Others with an interpreter; for sign language those that say how a deaf person reaches them.</summary>
    public IReadOnlyList<DoorCardView> OtherCards { get; private set; } = [];

    public bool IsWrittenInSwedish => Door.TextLanguage == "sv";

    public string Direction => Door.RightToLeft ? "rtl" : "ltr";

    public IActionResult OnGet(string code)
    {
        var snapshot = catalog.Snapshot;
        if (snapshot.LanguageDoor(code) is not { } door)
        {
            return NotFound();
        }

        Door = door;
        var spoken = door.Code == "sv" ? [] : SpokenLine.In(door.Code, snapshot.Helplines);
        Cards = [.. spoken.Select(line => DoorCardView.Speaking(line, door, statuses))];
        OtherCards =
        [
            .. from line in snapshot.Helplines.Except(spoken.Select(s => s.Helpline))
               let remark = door.Code == LanguageDoor.SignLanguageCode ? line.DeafAccess : line.Interpreter
               where remark is not null
               select DoorCardView.Other(line, door, remark, statuses),
        ];
        return Page();
    }
}
