using System.Text;

namespace StodlinjeKatalog.Core.Files;

/// <summary>Comma-separated values as RFC 4180 has them, with \n between records.</summary>
internal static class Csv
{
    /// <summary>The records with the line where each begins; a blank line is no record.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                line++;
            }

            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c == '\n')
            {
                if (cells.Count > 0 || cell.Length > 0)
                {
                    cells.Add(cell.ToString());
                    yield return (start, cells.ToArray());
                }

                cells.Clear();
                cell.Clear();
                start = line;
            }
            else
            {
                cell.Append(c);
            }
        }

        if (cells.Count > 0 || cell.Length > 0)
        {
            cells.Add(cell.ToString());
            yield return (start, cells.ToArray());
        }
    }

    public static string Write(IEnumerable<IReadOnlyList<string?>> records)
    {
        var text = new StringBuilder();
        foreach (var record in records)
        {
            text.AppendJoin(',', record.Select(Cell)).Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(string? value) => value switch
    {
        null => "",
        _ when value.AsSpan().IndexOfAny(",\"\n") >= 0 => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => value,
    };
}
