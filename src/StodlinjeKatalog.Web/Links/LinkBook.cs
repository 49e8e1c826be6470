using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Links;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Links;

/// <summary>What the rounds have found, for the lines as they are now.</summary>
public sealed class LinkBook(EditorsDbContext database, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>UTC; null when no round has been made.</summary>
    public Task<DateTime?> LastRoundAsync() => database.Links.MaxAsync(l => (DateTime?)l.CheckedAt);

    /// <summary>Every address that a public line has and that has been visited, the worst first.</summary>
    public async Task<IReadOnlyList<LinkOfLines>> AllAsync(CatalogSnapshot catalog)
    {
        var lines = LinkRound.AddressesOf(catalog);
        var links = await database.Links.AsNoTracking().ToListAsync();
        return
        [
            .. links.Where(l => lines.ContainsKey(l.Address)).Select(l => new LinkOfLines(l, lines[l.Address]))
                .OrderBy(l => l.Link.State).ThenBy(l => l.Lines[0].Name, StringComparer.CurrentCulture).ThenBy(l => l.Link.Address, StringComparer.Ordinal),
        ];
    }

    /// <summary>One round over all addresses, each noted as soon as it has been visited. What no line leads to any more is forgotten.</summary>
    public async IAsyncEnumerable<LinkOfLines> GoAroundAsync(
        CatalogSnapshot catalog, LinkPolicy policy, LinkCheckOptions options, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var lines = LinkRound.AddressesOf(catalog);
        var known = await database.Links.ToDictionaryAsync(l => l.Address, cancellationToken);
        database.Links.RemoveRange(known.Values.Where(l => !lines.ContainsKey(l.Address)));
        using var visitor = new PageVisitor(policy, options.Limits);
        await foreach (var (address, visit) in LinkRound.VisitAsync(lines.Keys, visitor, options.Concurrency, cancellationToken))
        {
            if (!known.TryGetValue(address, out var link))
            {
                database.Links.Add(link = new() { Address = address });
            }

            link.Note(visit, Now);
            await database.SaveChangesAsync(cancellationToken);
            yield return new(link, lines[address]);
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    public async Task<bool> SettleAsync(int id, string editor)
    {
        if (await database.Links.SingleOrDefaultAsync(l => l.Id == id) is not { } link)
        {
            return false;
        }

        link.Settle(editor, Now);
        await database.SaveChangesAsync();
        return true;
    }
}

/// <summary>A visited address with the lines that lead to it.</summary>
public sealed record LinkOfLines(CheckedLink Link, IReadOnlyList<Helpline> Lines)
{
    public bool NeedsEditor => Link.State <= LinkState.Changed && Link.SettledAt is null;
}
