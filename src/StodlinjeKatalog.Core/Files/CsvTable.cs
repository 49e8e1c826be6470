using System.Globalization;
using StodlinjeKatalog.Core.Texts;

namespace StodlinjeKatalog.Core.Files;

/// <summary>A CSV file with a heading: its rows, each with its fields by name and its line kept for the faults.</summary>
internal sealed class CsvTable(string listName, string[] columns, FileFaults faults)
{
    public IEnumerable<Row> Read(string text)
    {
        var index = 0;
        var headed = false;
        foreach (var (line, cells) in Csv.Read(text))
        {
            if (!headed)
            {
                headed = true;
                if (!cells.SequenceEqual(columns, StringComparer.Ordinal))
                {
                    faults.Add(line, $"Rubrikraden är fel. Den ska vara {string.Join(',', columns)}.");
                    yield break;
                }

                continue;
            }

            if (cells.Count != columns.Length)
            {
                faults.Add(line, $"Raden har {cells.Count} fält. Den ska ha {columns.Length}: {string.Join(',', columns)}.");
                continue;
            }

            var path = $"{listName}[{index++}]";
            faults.Place(path, line);
            yield return new(path, columns, cells, faults);
        }

        if (!headed)
        {
            faults.Add(1, $"Filen är tom. Första raden ska vara {string.Join(',', columns)}.");
        }
    }

    internal sealed class Row(string path, string[] columns, IReadOnlyList<string> cells, FileFaults faults)
    {
        /// <summary>Null when the cell is empty.</summary>
        public string? Text(string column)
        {
            return VisibleText.TidyOrNull(cells[Array.IndexOf(columns, column)]);
        }

        public DateOnly? Date(string column)
        {
            if (Text(column) is not { } text)
            {
                return null;
            }

            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            faults.Add($"{path}.{column}", $"{column}: \"{text}\" är inte ett datum. Skriv år-månad-dag, till exempel 2026-11-12.");
            return null;
        }
    }
}
