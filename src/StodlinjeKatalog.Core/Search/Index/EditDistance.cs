namespace StodlinjeKatalog.Core.Search.Index;

/// <summary>How many slips of the finger lie between two words: a letter too many, too few, wrong, or two that changed places.</summary>
public static class EditDistance
{
    /// <summary>The number of slips, or <paramref name="limit"/> + 1 when there are more than that.</summary>
    public static int Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, int limit)
    {
        if (Math.Abs(typed.Length - meant.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> beforeLast = stackalloc int[meant.Length + 1];
        Span<int> last = stackalloc int[meant.Length + 1];
        Span<int> current = stackalloc int[meant.Length + 1];
        for (var j = 0; j <= meant.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= meant.Length; j++)
            {
                var cost = typed[i - 1] == meant[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var freed = beforeLast;
            beforeLast = last;
            last = current;
            current = freed;
        }

        return Math.Min(last[meant.Length], limit + 1);
    }
}
