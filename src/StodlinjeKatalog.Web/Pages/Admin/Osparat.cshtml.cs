using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>Where forms are kept while somebody writes, and thrown away when nobody wants them. Not a page to look at.</summary>
public sealed class OsparatModel(KeptForms kept) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostKeepAsync(string? path)
    {
        if (!IsOurs(path))
        {
            return BadRequest();
        }

        await kept.KeepAsync(EditorClaims.IdOf(User), path!, Request.Form);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    public async Task<IActionResult> OnPostForgetAsync([FromForm] string? path)
    {
        if (!IsOurs(path))
        {
            return BadRequest();
        }

        await kept.DropAsync(EditorClaims.IdOf(User), path!);
        return LocalRedirect(path!);
    }

    private bool IsOurs(string? path) => path is { Length: < 200 } && path.StartsWith("/admin/", StringComparison.Ordinal) && Url.IsLocalUrl(path);
}
