namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>From scores to probabilities, with an exponential of our own: the framework's may differ in the last bit between machines.</summary>
internal static class Softmax
{
    private const int Squarings = 6;
    private const float Smallest = -60;

    public static void Of(Span<float> scores)
    {
        var most = float.MinValue;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Exp(scores[i] - most);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }

    /// <param name="x">At most 0.</param>
    private static float Exp(float x)
    {
        if (x < Smallest)
        {
            return 0;
        }

        // The series of a 64th, to its fifth power, is right to seven digits; squared six times it is the whole.
        x /= 1 << Squarings;
        var power = 1 + (x * (1 + (x / 2 * (1 + (x / 3 * (1 + (x / 4 * (1 + (x / 5)))))))));
        for (var i = 0; i < Squarings; i++)
        {
            power *= power;
        }

        return power;
    }
}
