using System.Globalization;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Files;

/// <summary>
/// The lines as a table for a spreadsheet, one line a row. Semicolons and a byte order mark, as a Swedish Excel reads it. A cell that a
/// spreadsheet would take for a formula gets an apostrophe before it (CWE-1236), so what somebody wrote in a field never runs.
/// </summary>
public static class HelplineTable
{
    private static readonly (string Heading, Func<Helpline, string?> Cell)[] Columns =
    [
        ("adress", h => h.Slug),
        ("namn", h => h.Name),
        ("huvudman", h => h.Provider),
        ("status", h => DataWords.Status[h.Status]),
        ("sammanfattning", h => h.Summary),
        ("behov", h => List(h.Needs)),
        ("målgrupper", h => List(h.Audiences)),
        ("lägsta ålder", h => Number(h.AgeMin)),
        ("högsta ålder", h => Number(h.AgeMax)),
        ("språk", h => List(h.Languages)),
        ("kostnad", h => h.Cost is { } cost ? DataWords.Cost[cost] : null),
        ("anonym", h => h.Anonymous is { } anonymous ? DataWords.YesNo[anonymous] : null),
        ("kontaktvägar", h => string.Join(" | ", h.Channels.Select(c => $"{DataWords.Channel[c.Kind]}: {c.Value}"))),
        ("öppettider", h => string.Join(" | ", h.Channels.Where(c => c.Hours is not null).Select(c => $"{c.Value}: {c.Hours}"))),
        ("helgdagar", h => string.Join(" | ", h.Channels.Where(c => c.Hours is not null).Select(c => DataWords.Holidays[c.HolidayHours]).Distinct())),
        ("område", h => h.Region),
        ("webbplats", h => h.Website),
        ("nyaste belägg", h => h.NewestEvidence),
        ("kontrollerad", h => h.ReviewedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("granskas var", h => Number(h.ReviewIntervalDays)),
        ("att reda ut", h => List(h.OpenQuestions)),
    ];

    public static string Write(IEnumerable<Helpline> lines) =>
        "\ufeff" + string.Concat(lines.Select(line => Columns.Select(c => c.Cell(line))).Prepend(Columns.Select(c => (string?)c.Heading))
            .Select(row => string.Join(';', row.Select(Cell)) + "\r\n"));

    private static string Cell(string? value)
    {
        var text = (value ?? "").ReplaceLineEndings(" ");
        var safe = IsFormula(text) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsFormula(string text) => text.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠';

    private static string List(IEnumerable<string> values) => string.Join(", ", values);

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
