using System.Collections.Concurrent;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Files;

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
/// <param name="Destinations">What it leads visitors to otherwise than now: a second person says yes to that.</param>
public sealed record PendingImport(
    Guid Id, string Editor, string FileName, DateTime At, CatalogContent Content, CatalogStamp Stamp, ImportReport Report, IReadOnlyList<ChangedDestinations> Destinations);
