namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>Tasks of one kind, the most harmful first.</summary>
public sealed record TaskGroup(string Id, string Heading, IReadOnlyList<EditorTask> Tasks)
{
    /// <summary>How many are shown at once; the others are one tap away.</summary>
    public const int Shown = 5;
}

/// <param name="Address">Where it is settled.</param>
/// <param name="Time">About how long it takes, in words.</param>
public sealed record EditorTask(string Address, string What, string Why, string Time)
{
    public EditorTask(string address, string what, string why, int minutes)
        : this(address, what, why, $"ungefär {minutes} min")
    {
    }
}
