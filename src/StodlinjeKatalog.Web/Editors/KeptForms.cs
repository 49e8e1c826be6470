using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>What editors have typed, kept until it is saved where it belongs.</summary>
public sealed class KeptForms(EditorsDbContext database, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task KeepAsync(string editorId, string path, IFormCollection form)
    {
        var text = QueryHelpers.AddQueryString("", form
            .Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v)))).TrimStart('?');
        if (text.Length > KeptForm.MaxLength)
        {
            return;
        }

        await database.KeptForms.Where(f => f.At < Now - KeptForm.Lifetime).ExecuteDeleteAsync();
        if (await database.KeptForms.FirstOrDefaultAsync(f => f.EditorId == editorId && f.Path == path) is { } kept)
        {
            kept.Form = text;
            kept.At = Now;
        }
        else
        {
            database.KeptForms.Add(new() { EditorId = editorId, Path = path, Form = text, At = Now });
        }

        await database.SaveChangesAsync();

        // The oldest make room.
        var newest = database.KeptForms.Where(f => f.EditorId == editorId)
            .OrderByDescending(f => f.At).ThenByDescending(f => f.Id).Take(KeptForm.MostPerEditor).Select(f => f.Id);
        await database.KeptForms.Where(f => f.EditorId == editorId && !newest.Contains(f.Id)).ExecuteDeleteAsync();
    }

    public Task<KeptForm?> FindAsync(string editorId, string path) =>
        database.KeptForms.AsNoTracking().FirstOrDefaultAsync(f => f.EditorId == editorId && f.Path == path);

    public Task DropAsync(string editorId, string path) =>
        database.KeptForms.Where(f => f.EditorId == editorId && f.Path == path).ExecuteDeleteAsync();

    /// <summary>What was kept, for a page to be filled from.</summary>
    public static FormValueProvider ValuesOf(KeptForm kept) => new(BindingSource.Form, Read(kept), System.Globalization.CultureInfo.InvariantCulture);

    public static FormCollection Read(KeptForm kept) =>
        new(QueryHelpers.ParseQuery(kept.Form).ToDictionary(f => f.Key, f => new StringValues(f.Value.ToArray())));
}
