using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Search.Index;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// The numbers that a text of ours may name: those of the published lines, and those of the emergency banner, which stand on every
/// page. A number comes to the public through a line, where two persons have read it.
/// </summary>
internal sealed class KnownNumbers(IReadOnlyList<Helpline> lines)
{
    private const int MostSlips = 20;

    private static readonly string[] Banner = [SharedNumbers.Emergency, "1177", "90101"];

    private readonly Dictionary<string, Helpline?> lineByNumber = Banner.Select(dial => (dial, Line: (Helpline?)null))
        .Concat(Published(lines).SelectMany(line => DialsOf(line).Select(dial => (dial, Line: (Helpline?)line))))
        .GroupBy(pair => pair.dial, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Last().Line, StringComparer.Ordinal);

    /// <summary>Numbers that a published line once had: they stand among its search words, so that they lead to it.</summary>
    private readonly HashSet<string> old = [.. Published(lines).SelectMany(line => DialsIn(line.SearchWords))];

    public bool Has(string dial) => lineByNumber.ContainsKey(dial);

    public bool WasOnce(string dial) => old.Contains(dial);

    public static IEnumerable<string> DialsOf(Helpline line) => line.Channels.Select(c => c.Dial).OfType<string>();

    public static IEnumerable<string> DialsIn(IEnumerable<string> words) =>
        words.Select(word => PhoneNumber.TryRead(word, out var number, out _) ? number.Dial : null).OfType<string>();

    /// <param name="digits">As it is dialled.</param>
    public string NotWithALine(string written, string digits) =>
        $"Numret {written} finns inte hos någon publicerad stödlinje. Närmast är {Nearest(digits)}. "
        + "Ett nytt nummer läggs in hos linjen först, så att två har läst det.";

    /// <summary>The known number that is the fewest slips away, with whose it is.</summary>
    private string Nearest(string digits)
    {
        var (dial, line) = lineByNumber.MinBy(known => EditDistance.Between(InSweden(digits), InSweden(known.Key), MostSlips));
        var shown = PhoneNumber.TryParse(dial, out var number) ? number.Grouped : dial;
        return line is null ? shown : $"{shown} ({line.Name})";
    }

    private static IEnumerable<Helpline> Published(IEnumerable<Helpline> lines) =>
        lines.Where(line => line.Status == HelplineStatus.Published);

    private static string InSweden(string dial) => dial.StartsWith("+46", StringComparison.Ordinal) ? "0" + dial[3..] : dial;
}
