using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Web.Pages.Admin;

/// <summary>What an editor is told whose text leads to somewhere that nobody else has read.</summary>
public static class NewLinks
{
    public static string Text(IReadOnlyList<Destination> links) =>
        $"Texten leder till något som inte finns i katalogen i dag: {string.Join(", ", links.Select(l => l.Target))}. "
        + "Länka till en sida eller en linje som redan finns här. En administratör kan spara ändå, med ett skäl.";
}
