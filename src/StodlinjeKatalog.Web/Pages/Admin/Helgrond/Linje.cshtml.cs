using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.History;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Core.Texts;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin.Helgrond;

/// <summary>One line's hours on the red days ahead, all its ways and days in one form.</summary>
public sealed class LinjeModel(IDbContextFactory<CatalogDbContext> contexts, HelplineEditing editing, KeptForms kept, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    [BindProperty]
    public HolidayForm Form { get; set; } = new();

    [BindProperty]
    public long Version { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Dagar { get; set; }

    public HelplineEntry Entry { get; private set; } = null!;
    public KeptForm? Unsaved { get; private set; }
    public IReadOnlyList<SwedishHoliday> Days { get; private set; } = [];

    /// <summary>The line as the form has it, for the preview.</summary>
    public Helpline Shown { get; private set; } = null!;
    public Helpline Stored => Entry.Draft ?? Entry.Current;
    public bool MayPublish => Entry.Draft is null && EditorClaims.IsStrong(User);
    private DateOnly Today => SwedishTime.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, bool hamta = false)
    {
        if (!await LoadAsync(slug))
        {
            return NotFound();
        }

        var asked = HolidayForm.AnswersOf(Stored, Days);
        Form = new() { Answers = asked, Source = Stored.Website };
        Version = Entry.Version;
        Unsaved = await kept.FindAsync(EditorClaims.IdOf(User), Request.Path);
        if (hamta && Unsaved is not null)
        {
            Form = new();
            await TryUpdateModelAsync(this, "", KeptForms.ValuesOf(Unsaved), m => m.Form, m => m.Version);
            Form.Answers = HolidayForm.Merge(asked, Form.Answers);
            Unsaved = null;
        }

        (Shown, _) = Form.ApplyTo(Stored, Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, [FromForm(Name = "do")] string? what)
    {
        if (!await LoadAsync(slug))
        {
            return NotFound();
        }

        await kept.KeepAsync(EditorClaims.IdOf(User), Request.Path, Request.Form);
        Form.Answers = HolidayForm.Merge(HolidayForm.AnswersOf(Stored, Days), Form.Answers);
        (Shown, var faults) = Form.ApplyTo(Stored, Today);
        foreach (var (at, message) in faults)
        {
            ModelState.AddModelError($"Form.Answers[{at}].Times", message);
        }

        if (what == "preview" && ModelState.IsValid)
        {
            return Page();
        }

        var filled = Days.Where(day => Enumerable.Range(0, Stored.Channels.Count).Any(c => Differ(Stored.Channels[c], Shown.Channels[c], day.Date))).ToArray();
        if (ModelState.IsValid && filled.Length == 0)
        {
            ModelState.AddModelError("Form.Answers[0].Says", "Välj vad som gäller minst en av dagarna.");
        }

        if (ModelState.IsValid && VisibleText.TidyOrNull(Form.Source) is null)
        {
            ModelState.AddModelError("Form.Source", "Skriv var du såg tiderna, eller vem som sa dem.");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var author = new RevisionAuthor(EditorClaims.NameOf(User), $"Helgtider: {string.Join(", ", filled.Select(d => d.Name.ToLower(Public.Words.Swedish)))}");
        var draft = WithSource(Shown, filled);
        return await editing.SaveDraftAsync(draft, Version, author) switch
        {
            EditResult.Saved saved => await SavedAsync(saved, what, author),
            EditResult.Conflict conflict => Show(conflict),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> SavedAsync(EditResult.Saved saved, string? what, RevisionAuthor author)
    {
        await kept.DropAsync(EditorClaims.IdOf(User), Request.Path);

        // Beside somebody's draft they are read and published together with it. Alone they change no number, so one editor is enough.
        if (what == "publish" && Entry.Draft is null && (await authorization.AuthorizeAsync(User, EditorPolicies.Publisher)).Succeeded
            && await editing.PublishAsync(Entry.Slug, saved.Version, author, new([])) is EditResult.Saved)
        {
            TempData["Done"] = $"Helgtiderna för {Entry.Name} är publicerade.";
            return RedirectToPage("/Admin/Helgrond/Index", new { dagar = Dagar });
        }

        TempData["Done"] = "Helgtiderna är sparade i utkastet. De syns när det är publicerat.";
        return RedirectToPage("/Admin/Stodlinjer/Publicera", new { slug = Entry.Slug });
    }

    private PageResult Show(EditResult.Conflict conflict)
    {
        ModelState.AddModelError("", $"{(conflict.Editor.Length > 0 ? conflict.Editor : "Någon")} ändrade linjen medan du skrev. Det du valde står kvar. Titta igen och spara.");
        ModelState.Remove(nameof(Version));
        Version = conflict.Version;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private Helpline WithSource(Helpline line, IReadOnlyList<SwedishHoliday> days)
    {
        var today = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] supports = [.. days.Select(d => $"öppettider {d.Name.ToLower(Public.Words.Swedish)}")];
        var source = new Source(VisibleText.TidyOrNull(Form.Source) ?? "", today, supports) { Method = Form.Method };
        var same = line.Sources.Where(s => s.Reference == source.Reference && s.Date == source.Date && s.Method == source.Method).ToArray();
        return line with { Sources = [source with { Supports = [.. same.SelectMany(s => s.Supports).Union(source.Supports)] }, .. line.Sources.Except(same)] };
    }

    private static bool Differ(ContactChannel before, ContactChannel after, DateOnly date) =>
        DatesOf(before).TryGetValue(date, out var was) != DatesOf(after).TryGetValue(date, out var now) || (!was.IsDefault && !was.SequenceEqual(now));

    private static System.Collections.Immutable.ImmutableSortedDictionary<DateOnly, System.Collections.Immutable.ImmutableArray<DaySpan>> DatesOf(ContactChannel channel) =>
        OpeningHoursExpression.TryParse(channel.Hours, out var hours) ? DatedHours.Of(hours).Dates : System.Collections.Immutable.ImmutableSortedDictionary<DateOnly, System.Collections.Immutable.ImmutableArray<DaySpan>>.Empty;

    private async Task<bool> LoadAsync(string slug)
    {
        Days = HolidayRound.Ahead(Today, IndexModel.WindowOf(Dagar));
        await using var db = await contexts.CreateDbContextAsync();
        Entry = (await db.Helplines.AsNoTracking().SingleOrDefaultAsync(h => h.Slug == slug))!;
        return Entry is not null;
    }
}
