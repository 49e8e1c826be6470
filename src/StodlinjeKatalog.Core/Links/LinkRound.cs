using System.Threading.Channels;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Links;

/// <summary>One round over the web addresses that the public lines lead to. Numbers are never rung.</summary>
public static class LinkRound
{
    /// <summary>Each address once, with the lines that lead to it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Helpline>> AddressesOf(CatalogSnapshot catalog) =>
        catalog.Helplines
            .SelectMany(line => line.Channels.Select(c => c.Value).Append(line.Website ?? "").Distinct().Select(address => (address, line)))
            .Where(pair => FieldRules.IsWebAddress(pair.address))
            .GroupBy(pair => pair.address, pair => pair.line, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Helpline>)[.. g], StringComparer.Ordinal);

    /// <summary>Visits each address once, several hosts at a time but each host one page at a time, and tells of each visit as it ends.</summary>
    public static async IAsyncEnumerable<(string Address, PageVisit Visit)> VisitAsync(
        IEnumerable<string> addresses, PageVisitor visitor, int hostsAtATime, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var visits = Channel.CreateUnbounded<(string, PageVisit)>();
        var hosts = addresses.GroupBy(address => new Uri(address).IdnHost, StringComparer.OrdinalIgnoreCase).ToArray();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = hostsAtATime, CancellationToken = cancellationToken };
        var round = Parallel.ForEachAsync(hosts, parallel, async (host, stop) =>
        {
            foreach (var address in host)
            {
                visits.Writer.TryWrite((address, await visitor.VisitAsync(address, stop)));
            }
        }).ContinueWith(done => visits.Writer.TryComplete(done.Exception?.InnerException), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

        await foreach (var visit in visits.Reader.ReadAllAsync(cancellationToken))
        {
            yield return visit;
        }

        await round;
    }
}
