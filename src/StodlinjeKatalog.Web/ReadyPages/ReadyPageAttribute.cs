namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>
/// The answer to GET is the same for everybody, and is kept as ready bytes until the catalogue changes or the minute is over.
/// The endpoint sees no cookie and, of the query, only the parameters named here: nothing else can find its way into a kept page.
/// </summary>
/// <param name="query">Parameters that the page depends on, each with one value.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ReadyPageAttribute(params string[] query) : Attribute
{
    public IReadOnlyList<string> Query => query;

    /// <summary>Parameters that make the answer too particular to keep: it is then made anew, with the whole query.</summary>
    public string[] Unless { get; init; } = [];

    /// <summary>The answer cannot change while the program runs.</summary>
    public bool Lasting { get; init; }
}
