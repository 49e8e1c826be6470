using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>
/// One kind of choice with, for each, how many of the found lines it would leave beside what is chosen of the other kinds. It writes
/// itself: there are seventy of them on a search page that nobody keeps, and written by Razor they were a tenth of what it costs.
/// </summary>
public sealed class FilterGroup : IHtmlContent
{
    private static readonly string[] Numbers = [.. Enumerable.Range(0, 100).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    private readonly int[] counts;
    private readonly int[] chosen;

    private FilterGroup(FilterKind kind, int[] chosen)
    {
        Kind = kind;
        this.chosen = chosen;
        counts = new int[kind.Values.Length];
    }

    public FilterKind Kind { get; }

    public IEnumerable<FilterValue> Chosen => chosen.Order().Select(place => Kind.Values[place]);

    public static IReadOnlyList<FilterGroup> All(CatalogSnapshot catalog, SearchAddress address, IReadOnlyCollection<Helpline> found, HtmlEncoder encoder)
    {
        var facets = FilterFacets.Of(catalog, encoder);
        FilterGroup[] groups =
        [
            new(facets.Kinds[0], facets.Kinds[0].PlacesOf(address.Channels)),
            new(facets.Kinds[1], facets.Kinds[1].PlacesOf(address.Audiences)),
            new(facets.Kinds[2], facets.Kinds[2].PlacesOf(address.Needs)),
            new(facets.Kinds[3], facets.Kinds[3].PlacesOf(address.Languages)),
        ];
        foreach (var line in found)
        {
            if (facets.Of(line) is { } places)
            {
                Count(groups, places);
            }
        }

        return groups;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(Kind.Before);
        for (var place = 0; place < counts.Length; place++)
        {
            var isChosen = chosen.AsSpan().Contains(place);
            if (counts[place] > 0 || isChosen)
            {
                var value = Kind.Values[place];
                writer.Write(value.Before);
                writer.Write(isChosen ? " checked=\"checked\"" : "");
                writer.Write(value.After);
                writer.Write(counts[place] < Numbers.Length ? Numbers[counts[place]] : counts[place].ToString(CultureInfo.InvariantCulture));
                writer.Write("</span></label></li>\n");
            }
        }

        writer.Write("</ul>\n</fieldset>\n");
    }

    /// <summary>A line that one kind alone leaves out is what choosing of that kind would bring back.</summary>
    private static void Count(FilterGroup[] groups, int[][] places)
    {
        FilterGroup? leavesOut = null;
        for (var kind = 0; kind < groups.Length; kind++)
        {
            if (groups[kind].chosen.Length > 0 && !places[kind].AsSpan().ContainsAny(groups[kind].chosen))
            {
                if (leavesOut is not null)
                {
                    return;
                }

                leavesOut = groups[kind];
            }
        }

        for (var kind = 0; kind < groups.Length; kind++)
        {
            if (leavesOut is null || leavesOut == groups[kind])
            {
                foreach (var place in places[kind])
                {
                    groups[kind].counts[place]++;
                }
            }
        }
    }
}
