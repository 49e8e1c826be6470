using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>
/// What was learned from the sentences: for each feature a weight for each label, whole numbers, the same on every machine. A head is a
/// question (which need? which cry?) whose labels share one probability.
/// </summary>
public sealed class LearnedModel
{
    /// <summary>A weight of 1 is stored as this.</summary>
    internal const float Scale = 32;

    private const int Buckets = 1 << 16;

    private readonly uint[] features;
    private readonly byte[] rarity;
    private readonly sbyte[] weights;
    private readonly int[] firstOf = new int[Buckets + 1];

    /// <param name="taughtBy">Names the sentences, needs and version of the learner that it was taught by.</param>
    /// <param name="heads">The labels of each head, in order.</param>
    /// <param name="features">Rising.</param>
    /// <param name="rarity">Of each feature: how many times the number of sentences must be halved to come to those that have it.</param>
    /// <param name="weights">Row by row, a row for each feature.</param>
    internal LearnedModel(string taughtBy, IReadOnlyList<IReadOnlyList<string>> heads, uint[] features, byte[] rarity, sbyte[] weights)
    {
        TaughtBy = taughtBy;
        Heads = heads;
        Width = heads.Sum(h => h.Count);
        this.features = features;
        this.rarity = rarity;
        this.weights = weights;
        for (var i = features.Length - 1; i >= 0; i--)
        {
            firstOf[features[i] / Buckets] = i;
        }

        firstOf[Buckets] = features.Length;
        for (var bucket = Buckets - 1; bucket >= 0; bucket--)
        {
            if (firstOf[bucket] == 0 && (features.Length == 0 || features[0] / Buckets != bucket))
            {
                firstOf[bucket] = firstOf[bucket + 1];
            }
        }
    }

    public string TaughtBy { get; }

    internal IReadOnlyList<IReadOnlyList<string>> Heads { get; }

    internal int Width { get; }

    public int FeatureCount => features.Length;

    /// <summary>Of everything that decides an answer: two models with the same hash answer alike.</summary>
    public string Hash()
    {
        using var all = new MemoryStream();
        Save(all);
        return Convert.ToHexStringLower(SHA256.HashData(all.GetBuffer().AsSpan(0, (int)all.Length)));
    }

    /// <summary>For each head the probability of each label.</summary>
    internal float[][] Answer(Evidence evidence)
    {
        var scores = new float[Width];
        foreach (var (row, value) in RowsOf(evidence))
        {
            var own = weights.AsSpan(row * Width, Width);
            for (var label = 0; label < own.Length; label++)
            {
                scores[label] += own[label] * value;
            }
        }

        var answer = new float[Heads.Count][];
        var from = 0;
        for (var head = 0; head < answer.Length; head++)
        {
            answer[head] = scores.AsSpan(from, Heads[head].Count).ToArray();
            for (var label = 0; label < answer[head].Length; label++)
            {
                answer[head][label] /= Scale;
            }

            Softmax.Of(answer[head]);
            from += Heads[head].Count;
        }

        return answer;
    }

    /// <summary>The known features with what each is worth: rare ones more, and a long text no more than a short one.</summary>
    internal List<(int Row, float Value)> RowsOf(Evidence evidence)
    {
        var rows = new List<(int Row, float Value)>(evidence.Text.Count + evidence.Rules.Count);
        var squares = 0f;
        foreach (var feature in evidence.Text)
        {
            if (RowOf(feature) is >= 0 and var row)
            {
                var worth = MathF.Sqrt(rarity[row] + 1);
                rows.Add((row, worth));
                squares += worth * worth;
            }
        }

        var norm = squares > 0 ? 1 / MathF.Sqrt(squares) : 1;
        foreach (ref var row in CollectionsMarshal.AsSpan(rows))
        {
            row.Value *= norm;
        }

        foreach (var (feature, strength) in evidence.Rules)
        {
            if (RowOf(feature) is >= 0 and var row)
            {
                rows.Add((row, strength));
            }
        }

        return rows;
    }

    /// <summary>Whether a feature was met among the sentences.</summary>
    internal bool Knows(uint feature) => RowOf(feature) >= 0;

    private int RowOf(uint feature)
    {
        var bucket = feature / Buckets;
        for (var i = firstOf[bucket]; i < firstOf[bucket + 1]; i++)
        {
            if (features[i] == feature)
            {
                return i;
            }
        }

        return -1;
    }

    internal static byte RarityOf(int all, int having) => (byte)BitOperations.Log2((uint)(all / having));

    internal void Save(Stream to)
    {
        using var writer = new BinaryWriter(to, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(TaughtBy);
        writer.Write(Heads.Count);
        foreach (var labels in Heads)
        {
            writer.Write(labels.Count);
            foreach (var label in labels)
            {
                writer.Write(label);
            }
        }

        writer.Write(features.Length);
        writer.Write(MemoryMarshal.AsBytes<uint>(features));
        writer.Write(rarity);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(weights));
    }

    /// <exception cref="EndOfStreamException">It is not whole.</exception>
    internal static LearnedModel Load(Stream from)
    {
        using var reader = new BinaryReader(from, System.Text.Encoding.UTF8, leaveOpen: true);
        var taughtBy = reader.ReadString();
        var heads = new string[reader.ReadInt32()][];
        for (var head = 0; head < heads.Length; head++)
        {
            heads[head] = new string[reader.ReadInt32()];
            for (var label = 0; label < heads[head].Length; label++)
            {
                heads[head][label] = reader.ReadString();
            }
        }

        var features = new uint[reader.ReadInt32()];
        from.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        var rarity = new byte[features.Length];
        from.ReadExactly(rarity);
        var weights = new sbyte[features.Length * heads.Sum(h => h.Length)];
        from.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LearnedModel(taughtBy, heads, features, rarity, weights);
    }
}
