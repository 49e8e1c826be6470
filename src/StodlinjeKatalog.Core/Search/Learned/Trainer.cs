using System.Numerics;
using System.Runtime.InteropServices;

namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>
/// Softmax regression by AdaGrad, one example at a time in an order that is shuffled alike each time. Single precision, no parallel
/// sums: the same examples give the same weights on every machine.
/// </summary>
internal static class Trainer
{
    private const int Epochs = 12;
    private const float Rate = 0.2f;
    private const float Decay = 1e-4f;
    private const float Least = 1e-3f;

    /// <summary>Labels that are reckoned at a time: each on its own, so that their number changes nothing.</summary>
    private static readonly int Lanes = Vector<float>.Count;

    private const ulong Seed = 0x9E3779B97F4A7C15;

    /// <summary>A feature that one sentence has and no other teaches nothing about others.</summary>
    private const int FewestSentences = 2;

    /// <param name="Targets">By head, the share of each label that is right; null teaches that head nothing.</param>
    internal sealed record Example(Evidence Evidence, float[]?[] Targets);

    public static LearnedModel Train(string taughtBy, IReadOnlyList<IReadOnlyList<string>> heads, IReadOnlyList<Example> examples, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var example in examples)
        {
            foreach (var feature in example.Evidence.Text)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            }

            foreach (var (feature, _) in example.Evidence.Rules)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            }
        }

        var features = counts.Where(c => c.Value >= FewestSentences).Select(c => c.Key).Order().ToArray();
        var rarity = Array.ConvertAll(features, f => LearnedModel.RarityOf(examples.Count, counts[f]));
        var empty = new LearnedModel(taughtBy, heads, features, rarity, []);
        var rows = examples.Select(e => empty.RowsOf(e.Evidence).ToArray()).ToArray();
        var weights = new float[features.Length * empty.Width];
        Learn(heads, rows, [.. examples.Select(e => e.Targets)], weights, empty.Width, cancellationToken);
        return new LearnedModel(taughtBy, heads, features, rarity, Array.ConvertAll(weights, Whole));
    }

    private static void Learn(IReadOnlyList<IReadOnlyList<string>> heads, (int Row, float Value)[][] rows, float[]?[][] targets, float[] weights, int width, CancellationToken cancellationToken)
    {
        var squares = new float[weights.Length];
        var scores = new float[width];
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = Seed;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(order, ref random);
            foreach (var i in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Array.Clear(scores);
                foreach (var (row, value) in rows[i])
                {
                    AddScaled(weights.AsSpan(row * width, width), value, scores);
                }

                TurnToErrors(heads, targets[i], scores);
                foreach (var (row, value) in rows[i])
                {
                    Step(weights.AsSpan(row * width, width), squares.AsSpan(row * width, width), scores, value);
                }
            }
        }
    }

    private static void AddScaled(ReadOnlySpan<float> weights, float value, Span<float> scores)
    {
        var label = 0;
        for (; label <= weights.Length - Lanes; label += Lanes)
        {
            var sum = new Vector<float>(scores[label..]) + (new Vector<float>(weights[label..]) * value);
            sum.CopyTo(scores[label..]);
        }

        for (; label < weights.Length; label++)
        {
            scores[label] += weights[label] * value;
        }
    }

    private static void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> errors, float value)
    {
        var label = 0;
        for (; label <= weights.Length - Lanes; label += Lanes)
        {
            var weight = new Vector<float>(weights[label..]);
            var slope = (new Vector<float>(errors[label..]) * value) + (weight * Decay);
            var square = new Vector<float>(squares[label..]) + (slope * slope);
            square.CopyTo(squares[label..]);
            (weight - (slope * Rate / (Vector.SquareRoot(square) + new Vector<float>(Least)))).CopyTo(weights[label..]);
        }

        for (; label < weights.Length; label++)
        {
            var slope = (errors[label] * value) + (weights[label] * Decay);
            squares[label] += slope * slope;
            weights[label] -= slope * Rate / (MathF.Sqrt(squares[label]) + Least);
        }
    }

    private static void TurnToErrors(IReadOnlyList<IReadOnlyList<string>> heads, float[]?[] targets, float[] scores)
    {
        var from = 0;
        for (var head = 0; head < heads.Count; head++)
        {
            var own = scores.AsSpan(from, heads[head].Count);
            from += own.Length;
            if (targets[head] is not { } target)
            {
                own.Clear();
                continue;
            }

            Softmax.Of(own);
            var right = 0f;
            for (var label = 0; label < own.Length; label++)
            {
                right += target[label] > 0 ? own[label] : 0;
            }

            // Of several that are right, half asks for all of them by their shares, and half for whichever it already tends to.
            for (var label = 0; label < own.Length; label++)
            {
                own[label] -= target[label] > 0 ? (target[label] / 2) + (own[label] / right / 2) : 0;
            }
        }
    }

    private static void Shuffle(int[] order, ref ulong random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            var other = (int)(random % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }

    private static sbyte Whole(float weight) => (sbyte)Math.Clamp((int)MathF.Round(weight * LearnedModel.Scale), sbyte.MinValue, sbyte.MaxValue);
}
