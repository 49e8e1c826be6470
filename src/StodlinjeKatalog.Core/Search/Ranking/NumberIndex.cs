using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Index;
using StodlinjeKatalog.Core.Search.Reading;

namespace StodlinjeKatalog.Core.Search.Ranking;

/// <summary>Every number that leads to a line, dead ones too, in the order of their digits.</summary>
internal sealed class NumberIndex
{
    private readonly (string Number, int Document, bool IsOld)[] numbers;

    public NumberIndex(Document[] documents)
    {
        var found = new List<(string Number, int Document, bool IsOld)>();
        for (var i = 0; i < documents.Length; i++)
        {
            if (documents[i].Helpline is { } line)
            {
                AddOf(line, i, found);
            }
        }

        numbers = [.. found.OrderBy(n => n.Number, StringComparer.Ordinal).ThenBy(n => n.Document).ThenBy(n => n.IsOld)];
    }

    /// <summary>The lines that a typed number means: all its digits, or enough of its beginning.</summary>
    public IEnumerable<(string Number, int Document, bool IsOld)> Meant(string typed)
    {
        for (var i = FirstFrom(typed); i < numbers.Length && numbers[i].Number.StartsWith(typed, StringComparison.Ordinal); i++)
        {
            if (NumberReader.Means(typed, numbers[i].Number))
            {
                yield return numbers[i];
            }
        }
    }

    private static void AddOf(Helpline line, int document, List<(string Number, int Document, bool IsOld)> found)
    {
        var living = line.Channels.Where(c => c.Kind is ChannelKind.Phone or ChannelKind.Sms)
            .SelectMany(c => new[] { NumberReader.Normalise(c.Value), NumberReader.Normalise(c.Dial) }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        found.AddRange(living.Select(number => (number, document, false)));
        var old = line.SearchWords.Where(CatalogPhrases.IsNumber).Select(NumberReader.Normalise).OfType<string>();
        found.AddRange(old.Where(number => !living.Contains(number)).Distinct().Select(number => (number, document, true)));
    }

    private int FirstFrom(string typed)
    {
        int low = 0, high = numbers.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(numbers[middle].Number, typed) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
