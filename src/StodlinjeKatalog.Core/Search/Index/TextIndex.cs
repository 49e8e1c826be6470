using StodlinjeKatalog.Core.Search.Language;

namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>
/// Words of the documents' own texts with what each is worth where (BM25F, Robertson and Zaragoza 2009): a word in a name counts for more
/// than one in the description, a long text does not win by its length, and a word that all have says nothing.
/// </summary>
internal sealed class TextIndex
{
    private readonly Dictionary<int, Posting[]> postings;
    private readonly int documents;

    private TextIndex(Dictionary<int, Posting[]> postings, int documents)
    {
        this.postings = postings;
        this.documents = documents;
    }

    public long PostingCount => postings.Values.Sum(p => (long)p.Length);

    public Posting[] Of(int key) => postings.TryGetValue(key, out var found) ? found : [];

    /// <summary>How rare the word is among the documents; 0 for a word that none has.</summary>
    public double Rarity(int key)
    {
        var found = Of(key).Length;
        return found == 0 ? 0 : Math.Log(1 + ((documents - found + 0.5) / (found + 0.5)));
    }

    internal readonly record struct Posting(int Document, float Impact);

    internal sealed class Builder(Vocabulary vocabulary)
    {
        private const double SaturationK1 = 1.2;
        private const double LengthB = 0.4;

        private readonly Dictionary<string, (int Key, bool Weak)> read = new(StringComparer.Ordinal);
        private readonly List<IReadOnlyList<(string Text, double Weight)>> waiting = [];

        public void Add(IReadOnlyList<(string Text, double Weight)> fields) => waiting.Add(fields);

        public TextIndex Build()
        {
            var cut = waiting.ConvertAll(d => d.Select(f => (Keys: KeysOf(f.Text), f.Weight)).ToArray());
            var slots = cut.Count == 0 ? 0 : cut.Max(d => d.Length);
            var average = Enumerable.Range(0, slots).Select(f => Math.Max(1, cut.Average(d => f < d.Length ? d[f].Keys.Count : 0))).ToArray();
            var collected = new Dictionary<int, List<Posting>>();
            var counts = new Dictionary<int, double>();
            for (var document = 0; document < cut.Count; document++)
            {
                counts.Clear();
                for (var field = 0; field < cut[document].Length; field++)
                {
                    var (keys, weight) = cut[document][field];
                    var share = weight / (1 - LengthB + (LengthB * keys.Count / average[field]));
                    foreach (var key in keys)
                    {
                        counts[key] = counts.GetValueOrDefault(key) + share;
                    }
                }

                foreach (var (key, count) in counts)
                {
                    if (!collected.TryGetValue(key, out var list))
                    {
                        collected[key] = list = [];
                    }

                    list.Add(new Posting(document, (float)(count / (SaturationK1 + count))));
                }
            }

            return new TextIndex(collected.ToDictionary(p => p.Key, p => p.Value.ToArray()), cut.Count);
        }

        private List<int> KeysOf(string text)
        {
            var keys = new List<int>();
            foreach (var written in QueryText.Split(text))
            {
                if (!read.TryGetValue(written, out var known))
                {
                    var word = Word.Read(written);
                    read[written] = known = (vocabulary.KeyOf(vocabulary.Add(word, guiding: false)), word.IsWeak);
                }

                if (!known.Weak)
                {
                    keys.Add(known.Key);
                }
            }

            return keys;
        }
    }
}
