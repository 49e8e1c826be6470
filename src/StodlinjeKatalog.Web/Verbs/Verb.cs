namespace StodlinjeKatalog.Web.Verbs;

/// <summary>Something that an operator asks the program to do instead of serving the site.</summary>
/// <param name="Arguments">What comes after the name, for the help: "&lt;mapp&gt; [--dry-run]".</param>
/// <param name="Help">One sentence in Swedish.</param>
internal sealed record Verb(string Name, string Arguments, string Help, Func<VerbRun, Task> RunAsync)
{
    /// <summary>How many words come after the name.</summary>
    public int Operands { get; init; } = 1;

    /// <summary>Switches without a value: "--dry-run".</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Switches with a value: "--email".</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
}

/// <summary>The verb cannot do what it was asked. The message, in Swedish, says why and what to do.</summary>
internal sealed class VerbRefusedException(string message) : Exception(message);
