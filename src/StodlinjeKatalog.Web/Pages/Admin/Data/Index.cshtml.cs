using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StodlinjeKatalog.Web.Pages.Admin.Data;

public sealed class IndexModel : PageModel
{
    public void OnGet()
    {
    }
}
