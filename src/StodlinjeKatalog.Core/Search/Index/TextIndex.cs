namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>
/// Words of the documents' own texts with what each is worth where (BM25F, Robertson and Zaragoza 2009): a word in a name counts for more
/// than one in the description, a long text does not win by its length, and a word that all have says nothing.
/// </summary>
internal sealed class TextIndex
{
    private readonly int[] starts;
    private readonly Posting[] postings;
    private readonly int documents;

    private TextIndex(int[] starts, Posting[] postings, int documents)
    {
        this.starts = starts;
        this.postings = postings;
        this.documents = documents;
    }

    public long PostingCount => postings.Length;

    /// <summary>Documents that have the word, in their own order.</summary>
    public ReadOnlySpan<Posting> Of(int key) => key + 1 < starts.Length ? postings.AsSpan(starts[key]..starts[key + 1]) : [];

    /// <summary>How rare the word is among the documents; 0 for a word that none has.</summary>
    public double Rarity(int key)
    {
        var found = Of(key).Length;
        return found == 0 ? 0 : Math.Log(1 + ((documents - found + 0.5) / (found + 0.5)));
    }

    internal readonly record struct Posting(int Document, float Impact);

    internal sealed class Builder(Vocabulary vocabulary, WordTable words)
    {
        private const double SaturationK1 = 1.2;
        private const double LengthB = 0.4;

        private readonly List<KnownWord> read = [];
        private readonly List<int> keys = [];
        private readonly List<FieldText> fields = [];
        private int documents;

        /// <summary>The next document, field by field; the same field stands at the same place in all of them.</summary>
        public void Add(IReadOnlyList<(string Text, double Weight)> texts)
        {
            for (var field = 0; field < texts.Count; field++)
            {
                var from = keys.Count;
                words.Read(texts[field].Text, read, withOwners: false);
                foreach (var word in read)
                {
                    if (!word.IsWeak)
                    {
                        keys.Add(vocabulary.KeyOf(words.TermOf(word, guiding: false)));
                    }
                }

                fields.Add(new FieldText(documents, field, from, keys.Count, texts[field].Weight));
            }

            documents++;
        }

        public TextIndex Build()
        {
            var averages = Averages();
            var counts = new double[vocabulary.KeyCount];
            var touched = new List<int>();
            var foundKeys = new List<int>(keys.Count);
            var found = new Posting[keys.Count];
            var starts = new int[counts.Length + 1];
            for (var at = 0; at < fields.Count;)
            {
                var document = fields[at].Document;
                touched.Clear();
                for (; at < fields.Count && fields[at].Document == document; at++)
                {
                    var (_, field, from, to, weight) = fields[at];
                    var share = weight / (1 - LengthB + (LengthB * (to - from) / averages[field]));
                    for (var i = from; i < to && share > 0; i++)
                    {
                        if (counts[keys[i]] == 0)
                        {
                            touched.Add(keys[i]);
                        }

                        counts[keys[i]] += share;
                    }
                }

                foreach (var key in touched)
                {
                    found[foundKeys.Count] = new Posting(document, (float)(counts[key] / (SaturationK1 + counts[key])));
                    foundKeys.Add(key);
                    starts[key + 1]++;
                    counts[key] = 0;
                }
            }

            return new TextIndex(starts, Filed(foundKeys, found, starts), documents);
        }

        private double[] Averages()
        {
            var sums = new double[fields.Count == 0 ? 0 : fields.Max(f => f.Field) + 1];
            foreach (var text in fields)
            {
                sums[text.Field] += text.To - text.From;
            }

            return Array.ConvertAll(sums, sum => Math.Max(1, sum / Math.Max(1, documents)));
        }

        private static Posting[] Filed(List<int> foundKeys, Posting[] found, int[] starts)
        {
            for (var key = 1; key < starts.Length; key++)
            {
                starts[key] += starts[key - 1];
            }

            var next = starts.ToArray();
            var postings = new Posting[foundKeys.Count];
            for (var i = 0; i < postings.Length; i++)
            {
                postings[next[foundKeys[i]]++] = found[i];
            }

            return postings;
        }

        private sealed record FieldText(int Document, int Field, int From, int To, double Weight);
    }
}
