namespace StodlinjeKatalog.Web.Verbs;

/// <summary>
/// A command line taken apart: the verb's own words and switches, and the settings ("--ConnectionStrings:Catalog …") that the verb
/// shares with the site.
/// </summary>
internal sealed class VerbLine
{
    private static readonly string[] PlainSettings = ["--urls", "--environment", "--contentRoot", "--InvokedFrom"];

    private VerbLine(string? name, bool asksForHelp)
    {
        Name = name;
        AsksForHelp = asksForHelp;
    }

    /// <summary>The first word; null when there is none, and the site is meant.</summary>
    public string? Name { get; }

    public bool AsksForHelp { get; }

    public List<string> Operands { get; } = [];

    public List<string> Flags { get; } = [];

    public Dictionary<string, string> Options { get; } = [];

    public List<string> Settings { get; } = [];

    /// <summary>Switches that nobody knows, or that lack their value.</summary>
    public List<string> Unknown { get; } = [];

    public static VerbLine Parse(IReadOnlyList<string> args, IReadOnlyList<Verb> verbs)
    {
        var name = NameIn(args);
        var verb = verbs.FirstOrDefault(v => v.Name == name);
        var line = new VerbLine(name, args.Any(a => a is "--help" or "-h") || name == "help");
        for (var i = 0; i < args.Count; i++)
        {
            var arg = args[i];
            var next = i + 1 < args.Count ? args[i + 1] : null;
            if (!arg.StartsWith('-'))
            {
                line.Operands.Add(arg);
            }
            else if (IsSetting(arg))
            {
                line.Settings.Add(arg);
                if (!arg.Contains('=', StringComparison.Ordinal) && next is not null)
                {
                    line.Settings.Add(next);
                    i++;
                }
            }
            else if (verb?.Flags.Contains(arg) == true)
            {
                line.Flags.Add(arg);
            }
            else if (verb?.Options.Contains(arg) == true && next is not null)
            {
                line.Options[arg] = next;
                i++;
            }
            else if (arg is not ("--help" or "-h"))
            {
                line.Unknown.Add(arg);
            }
        }

        if (name is not null)
        {
            line.Operands.RemoveAt(0);
        }

        return line;
    }

    private static string? NameIn(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith('-'))
            {
                return args[i];
            }

            i += IsSetting(args[i]) && !args[i].Contains('=', StringComparison.Ordinal) ? 1 : 0;
        }

        return null;
    }

    private static bool IsSetting(string arg)
    {
        var key = arg.Split('=')[0];
        return key.StartsWith("--", StringComparison.Ordinal)
            && (key.Contains(':', StringComparison.Ordinal) || key.Contains("__", StringComparison.Ordinal) || PlainSettings.Contains(key, StringComparer.OrdinalIgnoreCase));
    }
}
