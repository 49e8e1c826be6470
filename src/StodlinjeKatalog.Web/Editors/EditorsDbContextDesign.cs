using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// For `dotnet ef migrations add`, whose own arguments the program would take for a verb. Identity asks the options for its schema:
/// without them the migration would drop the passkeys.
/// </summary>
internal sealed class EditorsDbContextDesign : IDesignTimeDbContextFactory<EditorsDbContext>
{
    public EditorsDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<EditorsDbContext>()
        .UseSqlite("Data Source=editors.db")
        .UseApplicationServiceProvider(new ServiceCollection().Configure<IdentityOptions>(EditorsSite.Schema).BuildServiceProvider())
        .Options);
}
