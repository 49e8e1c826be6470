using System.Text;

namespace StodlinjeKatalog.Core.Search.Reading;

/// <summary>Phone numbers in any grouping: "020-22 22 33", "0202222 33", "+46 20 222 233", "0046…" are the same digits.</summary>
internal static class NumberReader
{
    private const int ShortestPrefix = 6;

    /// <summary>Runs of digits that were typed: words of digits that stand together are one number.</summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> texts)
    {
        var anyDigits = false;
        foreach (var text in texts)
        {
            anyDigits |= text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        }

        return anyDigits ? ReadRuns(texts) : [];
    }

    /// <summary>National digits with the leading 0, or a short code as it is; null when there are no digits.</summary>
    public static string? Normalise(string? number)
    {
        if (string.IsNullOrEmpty(number))
        {
            return null;
        }

        var digits = new StringBuilder(number.Length);
        foreach (var c in number)
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
        }

        return digits.Length == 0 ? null : National(digits.ToString());
    }

    /// <summary>A number is the one meant when all its digits are typed, or enough of its beginning.</summary>
    public static bool Means(string typed, string known) =>
        typed == known || (typed.Length >= ShortestPrefix && known.StartsWith(typed, StringComparison.Ordinal));

    private static List<string> ReadRuns(IReadOnlyList<string> texts)
    {
        var numbers = new List<string>();
        var run = new StringBuilder();
        var parts = new List<string>();
        foreach (var text in texts)
        {
            if (text.All(char.IsAsciiDigit))
            {
                run.Append(text);
                parts.Add(text);
                continue;
            }

            Close();
        }

        Close();
        return numbers;

        void Close()
        {
            if (run.Length > 0)
            {
                numbers.Add(National(run.ToString()));
                if (parts.Count > 1)
                {
                    numbers.AddRange(parts);
                }

                run.Clear();
                parts.Clear();
            }
        }
    }

    private static string National(string digits) =>
        digits.StartsWith("0046", StringComparison.Ordinal) ? "0" + digits[4..].TrimStart('0')
        : digits.StartsWith("46", StringComparison.Ordinal) && digits.Length >= 9 ? "0" + digits[2..].TrimStart('0')
        : digits;
}
