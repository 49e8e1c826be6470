using System.Collections;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>A document with its points.</summary>
internal readonly record struct Ranked(int Document, double Score);

/// <summary>What a query found.</summary>
/// <param name="Shown">The best of those that the choices leave, best first.</param>
/// <param name="Total">How many the choices leave.</param>
/// <param name="Best">The points of the best, whatever the choices.</param>
/// <param name="Found">Everything that was found, whatever the choices.</param>
internal sealed record RankedDocuments(List<Ranked> Shown, int Total, double Best, FoundDocuments Found);

/// <summary>What was found, a bit for each document; the lines of it in the order of the catalogue.</summary>
internal sealed class FoundDocuments(Document[] documents) : IReadOnlyCollection<Helpline>
{
    private readonly ulong[] bits = new ulong[(documents.Length + 63) / 64];

    /// <summary>Of lines and guides together.</summary>
    public bool IsEmpty { get; private set; } = true;

    public int Count { get; private set; }

    public void Add(int document)
    {
        bits[document >> 6] |= 1UL << document;
        IsEmpty = false;
        Count += documents[document].Helpline is null ? 0 : 1;
    }

    public IEnumerator<Helpline> GetEnumerator()
    {
        for (var i = 0; i < documents.Length; i++)
        {
            if ((bits[i >> 6] >> i & 1) != 0 && documents[i].Helpline is { } line)
            {
                yield return line;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
