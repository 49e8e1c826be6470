using System.Collections.Concurrent;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Catalogues that have been uploaded and tried, and wait for somebody to say yes. In memory only: after an hour or a restart they are uploaded again.</summary>
public sealed class PendingImports(TimeProvider clock)
{
    private const int Most = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Guid, PendingImport> waiting = new();

    public PendingImport Keep(PendingImport import)
    {
        waiting[import.Id] = import;
        foreach (var old in waiting.Values.OrderByDescending(i => i.At).Where((i, place) => place >= Most || IsOld(i)))
        {
            waiting.TryRemove(old.Id, out _);
        }

        return import;
    }

    public PendingImport? Find(Guid id) => waiting.TryGetValue(id, out var import) && !IsOld(import) ? import : null;

    public IReadOnlyList<PendingImport> All => [.. waiting.Values.Where(i => !IsOld(i)).OrderBy(i => i.At)];

    public void Drop(Guid id) => waiting.TryRemove(id, out _);

    private bool IsOld(PendingImport import) => clock.GetUtcNow().UtcDateTime - import.At > Lifetime;
}

/// <param name="Stamp">The state of the catalogue that it was tried against.</param>
/// <param name="Report">What it would do.</param>
/// <param name="Numbers">Lines whose numbers or addresses it changes: a second person says yes to those.</param>
public sealed record PendingImport(
    Guid Id, string Editor, string FileName, DateTime At, CatalogContent Content, CatalogStamp Stamp, ImportReport Report, IReadOnlyList<ChangedNumbers> Numbers);

/// <summary>A public line that leads somewhere else than before.</summary>
public sealed record ChangedNumbers(string Slug, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    public static IReadOnlyList<ChangedNumbers> Between(CatalogContent stored, CatalogContent incoming)
    {
        var known = stored.Helplines.ToDictionary(h => h.Slug, StringComparer.Ordinal);
        return
        [
            .. from line in incoming.Helplines
               let before = known.GetValueOrDefault(line.Slug) is { IsPublic: true } there ? there : null
               let after = line.IsPublic ? line : null
               where ContactPoint.Differ(before, after)
               select new ChangedNumbers(line.Slug, Values(before), Values(after)),
        ];
    }

    private static IReadOnlyList<string> Values(Helpline? line) => [.. (line?.Channels ?? []).Select(c => c.Value).Distinct()];
}
