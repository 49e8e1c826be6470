using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Forms;

namespace StodlinjeKatalog.Web.Pages.Admin.Redaktorer;

public sealed class IndexModel(UserManager<Editor> users, EditorAccounts accounts, EditorsDbContext database) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<View> Editors { get; private set; } = [];
    public string? Link { get; private set; }
    public string MyId => EditorClaims.IdOf(User);
    public IEnumerable<SelectListItem> Roles { get; } = Enum.GetValues<EditorRole>().Select(r => new SelectListItem(AdminWords.Role(r), r.ToString()));

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostInviteAsync()
    {
        if (ModelState.IsValid)
        {
            var token = await accounts.InviteAsync(Input.Email!.Trim(), Input.Name!.Trim(), Input.Role, EditorClaims.NameOf(User));
            if (token is null)
            {
                ModelState.AddModelError("Input.Email", "Det finns redan en redaktör med den e-postadressen.");
            }
            else
            {
                Link = $"{Public.SiteAddress.Of(Request)}/admin/inbjudan/{token}";
            }
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        await LoadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostDisableAsync(string id) => ChangeAsync(id, accounts.DisableAsync, "Kontot är stängt.");

    public Task<IActionResult> OnPostEnableAsync(string id) => ChangeAsync(id, Always(accounts.EnableAsync), "Kontot är öppet igen.");

    public Task<IActionResult> OnPostResetFactorsAsync(string id) => ChangeAsync(id, Always(accounts.ResetFactorsAsync), "Passkeys och kodapp är borttagna. Nu gäller bara lösenordet.");

    public Task<IActionResult> OnPostRoleAsync(string id, EditorRole role) => ChangeAsync(id, editor => accounts.ChangeRoleAsync(editor, role), "Rollen är ändrad.");

    private static Func<Editor, Task<bool>> Always(Func<Editor, Task> change) => async editor =>
    {
        await change(editor);
        return true;
    };

    private async Task<IActionResult> ChangeAsync(string id, Func<Editor, Task<bool>> change, string done)
    {
        // One's own account is changed under /admin/konto, and never closed by oneself by mistake.
        if (id == MyId || await users.FindByIdAsync(id) is not { } editor)
        {
            return NotFound();
        }

        TempData["Done"] = await change(editor) ? done : "Det måste finnas minst en administratör kvar. Ingenting ändrades.";
        return RedirectToPage();
    }

    private async Task LoadAsync() => Editors = await database.Users.AsNoTracking()
        .OrderBy(e => e.DisabledAt != null).ThenBy(e => e.Name)
        .Select(e => new View(e.Id, e.Name, e.Email!, e.Role, e.DisabledAt != null,
            e.TwoFactorEnabled || database.UserPasskeys.Any(p => p.UserId == e.Id)))
        .ToListAsync();

    public sealed record View(string Id, string Name, string Email, EditorRole Role, bool Closed, bool Strong);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Skriv namnet.")]
        [StringLength(Editor.NameMaxLength, ErrorMessage = "Namnet är för långt.")]
        [Visible]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Skriv e-postadressen.")]
        [EmailAddress(ErrorMessage = "E-postadressen ser inte rätt ut.")]
        [StringLength(Editor.EmailMaxLength, ErrorMessage = "E-postadressen är för lång.")]
        public string? Email { get; set; }

        [EnumDataType(typeof(EditorRole), ErrorMessage = "Välj en roll.")]
        public EditorRole Role { get; set; }
    }
}
