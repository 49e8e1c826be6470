using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Pages.Admin.Inloggningar;

public sealed class IndexModel(EditorsDbContext database) : PageModel
{
    public IReadOnlyList<SignInEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync() => Entries = await database.SignIns.AsNoTracking().OrderByDescending(s => s.At).Take(200).ToListAsync();
}
