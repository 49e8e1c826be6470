using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>
/// What a text is to the learner: its words, what their forms have in common, words side by side, words near each other and pieces of
/// words, each as a number made of it.
/// </summary>
internal static class TextFeatures
{
    private const int NearWords = 4;
    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;
    private const uint Start = 2166136261;
    private const uint Step = 16777619;
    private static readonly uint EdgeOfText = Hash('e', "");

    /// <summary>The features of a text, each once, in the order of their first place in it.</summary>
    public static List<uint> Of(IReadOnlyList<Word> words)
    {
        var features = new List<uint>(words.Count * 16);
        var seen = new HashSet<uint>();
        Span<uint> keys = stackalloc uint[QueryText.MaxWords + 1];
        var count = Math.Min(words.Count, QueryText.MaxWords);
        for (var i = 0; i < count; i++)
        {
            Add(Hash('w', words[i].Text));
            keys[i] = OfWord(words[i]);
            Add(keys[i]);
            Add(Pair('b', i == 0 ? EdgeOfText : keys[i - 1], keys[i]));
            for (var before = Math.Max(0, i - NearWords); before < i; before++)
            {
                Add(Pair('p', keys[before], keys[i]));
            }

            AddPieces(words[i].Folded);
        }

        if (count > 0)
        {
            Add(Pair('b', keys[count - 1], EdgeOfText));
        }

        return features;

        void Add(uint feature)
        {
            if (seen.Add(feature))
            {
                features.Add(feature);
            }
        }

        void AddPieces(string word)
        {
            var framed = $"^{word}$";
            for (var length = ShortestPiece; length <= LongestPiece; length++)
            {
                for (var from = 0; from + length <= framed.Length; from++)
                {
                    Add(Hash('c', framed.AsSpan(from, length)));
                }
            }
        }
    }

    /// <summary>The feature of a word alone.</summary>
    public static uint OfWord(Word word) => Hash('k', word.Key);

    /// <summary>A feature that is no part of the text: something that the rules found.</summary>
    public static uint Named(string name) => Hash('r', name);

    private static uint Hash(char kind, ReadOnlySpan<char> text)
    {
        var hash = (Start ^ kind) * Step;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Step;
        }

        return Stirred(hash);
    }

    private static uint Pair(char kind, uint first, uint second) => Stirred((((Start ^ kind) * Step) ^ first) * Step ^ (second * 2654435761));

    /// <summary>Every bit of the number comes to depend on every other: the model files features by their first bits.</summary>
    private static uint Stirred(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
