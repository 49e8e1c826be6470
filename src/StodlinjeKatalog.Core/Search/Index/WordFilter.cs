using System.Numerics;

namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>Whether a word may be one of many, in a few bits for each (Bloom 1970): a no is sure, a yes is to be looked up.</summary>
internal sealed class WordFilter
{
    private const int BitsPerWord = 16;

    private readonly ulong[] bits;

    public WordFilter(int words) => bits = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(words, 4) * BitsPerWord) / 64];

    public void Add(ReadOnlySpan<char> word)
    {
        var hash = (uint)string.GetHashCode(word);
        bits[PlaceOf(hash)] |= MaskOf(hash);
    }

    public bool MayHave(ReadOnlySpan<char> word)
    {
        var hash = (uint)string.GetHashCode(word);
        var mask = MaskOf(hash);
        return (bits[PlaceOf(hash)] & mask) == mask;
    }

    private int PlaceOf(uint hash) => (int)(hash >> 12) & (bits.Length - 1);

    private static ulong MaskOf(uint hash) => (1UL << (int)(hash & 63)) | (1UL << (int)(hash >> 6 & 63));
}
