using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Guides;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Pages.Sprak;

namespace StodlinjeKatalog.Web.Pages.Admin.Stodlinjer;

/// <summary>The form of one line. Every button sends the whole form: nothing that was typed is left behind.</summary>
public sealed class StodlinjeModel(IDbContextFactory<CatalogDbContext> contexts, HelplineEditing editing, CurrentCatalog catalog, KeptForms kept, FeedbackBox box, TimeProvider clock) : PageModel
{
    [BindProperty]
    public HelplineForm Form { get; set; } = new();

    [BindProperty]
    public long Version { get; set; }

    /// <summary>Why: the words of the history.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Fields to take from the other editor's version, after a conflict.</summary>
    [BindProperty]
    public List<string> Theirs { get; set; } = [];

    public HelplineEntry Entry { get; private set; } = null!;
    public EditResult.Conflict? Conflict { get; private set; }
    public IReadOnlyList<FieldChange> Differences { get; private set; } = [];
    public KeptForm? Unsaved { get; private set; }

    /// <summary>What visitors have told of the line and nobody has settled: one of each kind.</summary>
    public IReadOnlyList<Feedback> Reports { get; private set; } = [];
    public CatalogSnapshot Catalog => catalog.Snapshot;
    public Helpline Stored => Entry.Draft ?? Entry.Current;
    public Helpline Shown => Form.ApplyTo(Stored);
    public Reading Reading => Reading.Of(Form.Description ?? "");
    private string EditorId => EditorClaims.IdOf(User);
    private string KeptUnder => $"/admin/stodlinjer/{Entry.Slug}";

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, bool hamta = false)
    {
        if (!await LoadAsync(slug))
        {
            return NotFound();
        }

        (Form, Version) = (HelplineForm.From(Stored), Entry.Version);
        Unsaved = await kept.FindAsync(EditorId, KeptUnder);
        if (hamta && Unsaved is not null)
        {
            Form = new();
            await TryUpdateModelAsync(this, "", new FormValueProvider(BindingSource.Form, KeptForms.Read(Unsaved), System.Globalization.CultureInfo.InvariantCulture), m => m.Form, m => m.Version, m => m.Reason);
            Unsaved = null;
        }

        TellOfNumbers();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, [FromForm(Name = "do")] string? what)
    {
        if (!await LoadAsync(slug))
        {
            return NotFound();
        }

        // Kept before anything can go wrong, dropped when it is saved where it belongs.
        await kept.KeepAsync(EditorId, KeptUnder, Request.Form);
        Settle();
        if (what is not null && Rearranged(what))
        {
            return Redraw();
        }

        if (what == "preview")
        {
            TellOfNumbers();
        }
        else
        {
            TellWarnings();
        }

        if (what == "preview" || !ModelState.IsValid)
        {
            Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
            return Page();
        }

        var draft = Theirs.Count > 0 && Version == Entry.Version ? HelplineField.Merge(Shown, Stored, Theirs) : Shown;
        var result = await editing.SaveDraftAsync(draft, Version, new(EditorClaims.NameOf(User), HelplineForm.Trimmed(Reason)));
        return result switch
        {
            EditResult.Saved => await SavedAsync(what),
            EditResult.Conflict conflict => Show(conflict, draft),
            _ => NotFound(),
        };
    }

    /// <summary>Sent by the script while somebody writes.</summary>
    public async Task<IActionResult> OnPostKeepAsync([FromRoute] string slug)
    {
        if (!await LoadAsync(slug))
        {
            return NotFound();
        }

        await kept.KeepAsync(EditorId, KeptUnder, Request.Form);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    /// <summary>Sent by the script while hours are written: the same in words, and string and week in step.</summary>
    public async Task<IActionResult> OnPostHoursAsync([FromRoute] string slug, [FromForm(Name = "way")] ChannelForm way)
    {
        if (!await LoadAsync(slug))
        {
            return NotFound();
        }

        var fault = way.Settle()?.Message ?? (HelplineForm.Trimmed(way.Hours) is { } hours ? OpeningHoursExpression.Parse(hours).Error?.Message : null);
        var (week, now) = Told(way.ToChannel());
        return new JsonResult(new { fault, hours = way.Hours ?? "", grid = way.Grid, now, week, warnings = HoursWarnings.Of(way.Hours).Select(w => w.Message) });
    }

    public async Task<IActionResult> OnPostForgetAsync([FromRoute] string slug)
    {
        if (await LoadAsync(slug))
        {
            await kept.DropAsync(EditorId, KeptUnder);
        }

        return RedirectToPage(new { slug });
    }

    public async Task<IActionResult> OnPostDiscardAsync([FromRoute] string slug)
    {
        ModelState.Clear();
        var result = await editing.DiscardDraftAsync(slug, Version, new(EditorClaims.NameOf(User), null));
        TempData["Done"] = result is EditResult.Saved ? "Utkastet är kastat. Det finns kvar i historiken." : "Någon hann ändra före dig. Titta igen innan du kastar.";
        return RedirectToPage(new { slug });
    }

    /// <summary>The hours of a way in words, and what they say now.</summary>
    public (string Week, string Now) Told(ContactChannel channel)
    {
        var now = SwedishMoment.At(clock.GetUtcNow());
        var week = LocalHours.Of(channel, now.Date, "sv");
        var state = ChannelHours.Of(channel).StateAt(now) switch
        {
            OpenState.Always or OpenState.Open => "Öppet nu",
            OpenState.Closed => "Stängt nu",
            OpenState.Anytime => "Går att skriva till när som helst",
            _ => "Vet inte om det är öppet nu",
        };
        var dates = OpeningHoursExpression.TryParse(channel.Hours, out var hours) ? DatedHours.Of(hours).Dates.Where(d => d.Key >= now.Date) : [];
        return (string.Join(" · ", [.. week.Select(w => $"{w.Days} {w.Times}"), .. dates.Select(d => Public.HoursText.OnDate(d.Key, d.Value))]), state);
    }

    private void TellWarnings()
    {
        for (var i = 0; i < Form.Channels.Count; i++)
        {
            ModelState.Remove($"Form.Channels[{i}].HoursTold");
            foreach (var warning in Form.Channels[i].TellWarnings(Stored.Channels.Select(c => c.Hours)))
            {
                ModelState.AddModelError($"Form.Channels[{i}].Hours", $"{warning} Spara en gång till om det är rätt som det står.");
            }
        }
    }

    /// <summary>A draft may hold a number that cannot be rung, and never becomes public with it: whoever looks at it is told why.</summary>
    private void TellOfNumbers()
    {
        for (var i = 0; i < Form.Channels.Count; i++)
        {
            if (Form.Channels[i].NumberFault is { } fault)
            {
                ModelState.AddModelError($"Form.Channels[{i}].Value", fault);
            }
        }
    }

    private void Settle()
    {
        for (var i = 0; i < Form.Channels.Count; i++)
        {
            if (Form.Channels[i].SettleNumber())
            {
                ModelState.Remove($"Form.Channels[{i}].Value");
            }

            if (Form.Channels[i].Settle() is { } fault)
            {
                ModelState.AddModelError($"Form.Channels[{i}].{fault.Field}", fault.Message);
            }
            else
            {
                // Drawn from the form, where they are in step, not from what was posted.
                ModelState.Remove($"Form.Channels[{i}].Hours");
                ModelState.Remove($"Form.Channels[{i}].HoursWas");
            }
        }
    }

    /// <summary>Channels and sources added, taken away or moved by buttons: "add", "remove:2", "up:2", "down:2", "addsource", "removesource:1".</summary>
    private bool Rearranged(string what)
    {
        var parts = what.Split(':');
        var at = parts.Length > 1 && int.TryParse(parts[1], out var number) ? number : -1;
        switch (parts[0])
        {
            case "add" when Form.Channels.Count < HelplineForm.MostChannels:
                Form.Channels.Add(new());
                return true;
            case "remove" when at >= 0 && at < Form.Channels.Count:
                Form.Channels.RemoveAt(at);
                return true;
            case "up" when at > 0 && at < Form.Channels.Count:
                (Form.Channels[at - 1], Form.Channels[at]) = (Form.Channels[at], Form.Channels[at - 1]);
                return true;
            case "down" when at >= 0 && at < Form.Channels.Count - 1:
                (Form.Channels[at + 1], Form.Channels[at]) = (Form.Channels[at], Form.Channels[at + 1]);
                return true;
            case "addsource" when Form.Sources.Count < HelplineForm.MostSources:
                Form.Sources.Add(new());
                return true;
            case "removesource" when at >= 0 && at < Form.Sources.Count:
                Form.Sources.RemoveAt(at);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Rows have moved: the fields are drawn from the form, not from what was posted at their old places.</summary>
    private PageResult Redraw()
    {
        ModelState.Clear();
        return Page();
    }

    private async Task<IActionResult> SavedAsync(string? what)
    {
        await kept.DropAsync(EditorId, KeptUnder);
        TempData["Done"] = "Utkastet är sparat.";
        return what == "publish" ? RedirectToPage("/Admin/Stodlinjer/Publicera", new { slug = Entry.Slug }) : RedirectToPage(new { slug = Entry.Slug });
    }

    private PageResult Show(EditResult.Conflict conflict, Helpline mine)
    {
        (Conflict, Differences) = (conflict, HelplineField.Differences(conflict.Theirs, mine));
        ModelState.Remove(nameof(Version));
        Version = conflict.Version;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug)
    {
        await using var db = await contexts.CreateDbContextAsync();
        Entry = (await db.Helplines.AsNoTracking().SingleOrDefaultAsync(h => h.Slug == slug))!;
        if (Entry is not null)
        {
            Reports = [.. (await box.OpenAsync()).Where(f => f.Helpline == slug).DistinctBy(f => f.Kind).OrderByDescending(f => f.Kind == FeedbackKind.WrongNumber)];
        }

        return Entry is not null;
    }
}
