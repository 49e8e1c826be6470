using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Pages.Shared;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.Pages.Shared;

[Collection(SiteCollection.Name)]
public sealed class FilterGroupTests(SiteApplication site)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [Theory]
    [InlineData("")]
    [InlineData("?kanal=chatt")]
    [InlineData("?kanal=chatt&malgrupp=ung&malgrupp=barn")]
    [InlineData("?kanal=telefon&behov=kris,sorg&sprak=fi")]
    [InlineData("?kanal=brev&sprak=fa&behov=spel&malgrupp=aldre")]
    public void Each_choice_tells_how_many_lines_it_leaves_beside_those_of_the_other_kinds(string query)
    {
        var catalog = site.Snapshot;
        var address = SearchAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), catalog, SwedishMoment.At(new DateTimeOffset(2026, 11, 22, 7, 0, 0, TimeSpan.Zero)));
        var filter = address.Filter;

        var groups = FilterGroup.All(catalog, address, catalog.Helplines, Encoder);

        Assert.Equal(["kanal", "malgrupp", "behov", "sprak"], groups.Select(g => g.Kind.Name));
        Assert.Equal(Counts(v => new HelplineFilter { Channels = [ChannelSlugs.KindOf(v)!.Value] }, filter with { Channels = [] }, groups[0]), Read(groups[0]));
        Assert.Equal(Counts(v => new HelplineFilter { Audiences = [v] }, filter with { Audiences = [] }, groups[1]), Read(groups[1]));
        Assert.Equal(Counts(v => new HelplineFilter { Needs = [v] }, filter with { Needs = [] }, groups[2]), Read(groups[2]));
        Assert.Equal(Counts(v => new HelplineFilter { Languages = [v] }, filter with { Languages = [] }, groups[3]), Read(groups[3]));
        Assert.Equal(
            address.Channels.Concat(address.Audiences).Concat(address.Needs).Concat(address.Languages).Order(),
            groups.SelectMany(g => g.Chosen.Select(v => v.Value)).Order());
    }

    private List<(string Value, int Count, bool Chosen)> Counts(Func<string, HelplineFilter> only, HelplineFilter others, FilterGroup group) =>
        [
            .. group.Kind.Values.Select(v => (v.Value, site.Snapshot.Helplines.Count(h => others.Matches(h) && only(v.Value).Matches(h)), group.Chosen.Contains(v)))
                .Where(c => c.Item2 > 0 || c.Item3),
        ];

    private static List<(string Value, int Count, bool Chosen)> Read(FilterGroup group)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        group.WriteTo(writer, Encoder);
        return
        [
            .. new HtmlParser().ParseDocument(writer.ToString()).QuerySelectorAll($"fieldset input[type=checkbox][name={group.Kind.Name}]").Select(input => (
                input.GetAttribute("value")!, int.Parse(input.ParentElement!.QuerySelector(".count")!.TextContent, CultureInfo.InvariantCulture), input.HasAttribute("checked"))),
        ];
    }
}
