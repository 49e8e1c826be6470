using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search;
using StodlinjeKatalog.Core.Search.Learned;
using StodlinjeKatalog.Core.Texts;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Pages.Shared;

namespace StodlinjeKatalog.Web.Pages.Admin.Meningar;

/// <summary>The sentences of a need, and one more: tried before it is saved, with all that it would change.</summary>
public sealed class MeningarModel(CurrentCatalog catalog, CurrentSearch search, CatalogEditing editing, IAuthorizationService authorization) : PageModel
{
    public const int MostChanges = 20;

    /// <summary>What editors add stands in a file of its own.</summary>
    private const string Added = "tillagda";
    private const int OnPage = 100;
    private const int MostTries = 3;

    /// <summary>A trial reckons for half a minute: one at a time, whoever asks.</summary>
    private static readonly SemaphoreSlim Trying = new(1);

    [BindProperty]
    public SentenceForm Form { get; set; } = new();

    public Need Need { get; private set; } = null!;
    public int Count { get; private set; }
    public IReadOnlyList<Sentence> Sentences { get; private set; } = [];
    public Paging Paging { get; private set; } = null!;
    public SentenceTrial? Trial { get; private set; }

    public IEnumerable<SelectListItem> WhoseItems => Enum.GetValues<Whose>().Select(w => new SelectListItem(AdminWords.WhoseTrouble(w), w.ToString()));
    public IEnumerable<SelectListItem> CryItems => Enum.GetValues<Cry>().Select(c => new SelectListItem(AdminWords.CryFor(c), c.ToString()));
    public IEnumerable<SelectListItem> LineItems => catalog.Snapshot.Helplines.Select(h => new SelectListItem(h.Name, h.Slug)).Prepend(new("", ""));

    public string NameOf(string slug) =>
        catalog.Snapshot.Helpline(slug)?.Name ?? catalog.Snapshot.Guide(slug.Replace(Sentence.GuideMark, "", StringComparison.Ordinal))?.Title ?? slug;

    public IActionResult OnGet([FromRoute] string slug, string? sida) => Show(slug, sida) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, string? handling)
    {
        // What is saved here is public at once: two factors or a passkey.
        if (!(await authorization.AuthorizeAsync(User, EditorPolicies.Publisher)).Succeeded)
        {
            return Forbid();
        }

        if (!Show(slug, null))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Refused();
        }

        var sentence = new Sentence(
            VisibleText.OneLine(Form.Text), [slug], Form.Whose, Form.Cry, Form.Age?.ToString(CultureInfo.InvariantCulture), Form.Language ?? "sv", Form.Line is { Length: > 0 } line ? [line] : []);
        return handling == "prova" ? await TryAsync(sentence) : await AddAsync(sentence);
    }

    private async Task<IActionResult> TryAsync(Sentence sentence)
    {
        var today = search.Of(catalog.Snapshot);
        await Trying.WaitAsync(HttpContext.RequestAborted);
        try
        {
            Trial = await Task.Run(() => SentenceTrial.Of(today, sentence, HttpContext.RequestAborted), HttpContext.RequestAborted);
        }
        finally
        {
            Trying.Release();
        }

        return Page();
    }

    /// <summary>To add is never a conflict: what somebody else added meanwhile stays.</summary>
    private async Task<IActionResult> AddAsync(Sentence sentence)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var found = await editing.FindAsync(EditableKinds.Sentences, Added);
            var set = new SentenceSet(Added, [.. found?.Value.Sentences ?? [], sentence]);
            switch (await editing.SaveAsync(EditableKinds.Sentences, set, found?.Version ?? 0, new(EditorClaims.NameOf(User), sentence.Text)))
            {
                case DocumentResult<SentenceSet>.Saved:
                    TempData["Done"] = "Meningen är tillagd. Sökningen lär sig av den nu, och svarar efter den om en stund.";
                    return RedirectToPage(new { slug = Need.Slug });
                case DocumentResult<SentenceSet>.Refused refused when refused.Breaches.FirstOrDefault(b => !b.IsWarning) is { } breach:
                    ModelState.AddModelError("Form.Text", BreachText.Of(breach));
                    return Refused();
            }
        }

        ModelState.AddModelError("", "Någon annan lade till meningar samtidigt. Försök igen.");
        return Refused();
    }

    private bool Show(string slug, string? page)
    {
        if (catalog.Snapshot.Need(slug) is not { } need)
        {
            return false;
        }

        Need = need;
        var own = catalog.Snapshot.Content.Sentences.OrderBy(s => s.Slug != Added).SelectMany(s => s.Sentences).Where(s => s.Needs.Contains(slug)).ToList();
        Count = own.Count;
        if (Paging.Read($"/admin/meningar/{slug}", page, own.Count, OnPage) is not { } paging)
        {
            return false;
        }

        Paging = paging;
        Sentences = [.. paging.Of(own)];
        return true;
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public sealed class SentenceForm
    {
        [Required(ErrorMessage = "Skriv meningen.")]
        [StringLength(Sentence.MaxLength, ErrorMessage = "Meningen är för lång. Högst 300 tecken.")]
        public string? Text { get; set; }

        public Whose Whose { get; set; } = Whose.Own;
        public Cry Cry { get; set; } = Cry.None;
        public string? Line { get; set; }

        [Range(0, 120, ErrorMessage = "Skriv en ålder mellan 0 och 120.")]
        public int? Age { get; set; }

        [RegularExpression("^[a-z]{2,3}$", ErrorMessage = "Skriv språkets kod, till exempel sv.")]
        public string? Language { get; set; } = "sv";
    }
}
