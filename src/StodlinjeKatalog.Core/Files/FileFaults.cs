using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Files;

/// <summary>The faults of one data file, and where in it each field stands.</summary>
internal sealed class FileFaults(string file)
{
    private readonly Dictionary<string, int> lineByField = new(StringComparer.Ordinal);
    private readonly HashSet<string> faultyFields = new(StringComparer.Ordinal);
    private readonly List<DataFault> faults = [];
    private readonly List<DataFault> warnings = [];

    public string File => file;

    public IReadOnlyList<DataFault> Faults => faults;

    public IReadOnlyList<DataFault> Warnings => warnings;

    public void Place(string field, int line) => lineByField.TryAdd(field, line);

    public void Add(int line, string message) => faults.Add(new(file, line, message));

    public void Add(string field, string message)
    {
        faultyFields.Add(field);
        Add(LineOf(field), message);
    }

    /// <summary>For a field that must be there: nothing is added when its value has already been found to be wrong.</summary>
    public void AddIfUntold(string field, string message)
    {
        if (!faultyFields.Contains(field))
        {
            Add(field, message);
        }
    }

    /// <summary>A field that could not even be read is told once: the rules have nothing to add about it.</summary>
    public void Add(RuleBreach breach, string prefix)
    {
        var field = prefix.Length == 0 ? breach.Field : breach.Field.Length == 0 ? prefix : $"{prefix}.{breach.Field}";
        if (breach.IsWarning)
        {
            warnings.Add(new(file, LineOf(field) + (breach.LineInText ?? 0), breach.Message));
        }
        else if (!faultyFields.Contains(field))
        {
            Add(LineOf(field) + (breach.LineInText ?? 0), breach.Message);
        }
    }

    /// <summary>The line of the field, else of what it is part of, else the file's first.</summary>
    private int LineOf(string field)
    {
        while (field.Length > 0)
        {
            if (lineByField.TryGetValue(field, out var line))
            {
                return line;
            }

            var end = Math.Max(field.LastIndexOf('.'), field.LastIndexOf('['));
            field = end < 0 ? "" : field[..end];
        }

        return 1;
    }
}
