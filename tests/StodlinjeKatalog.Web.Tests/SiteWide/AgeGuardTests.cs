using StodlinjeKatalog.Core.Guides;

namespace StodlinjeKatalog.Web.Tests.SiteWide;

/// <summary>No list anywhere leaves a child with only lines for adults, or an adult with only lines for children.</summary>
[Collection(SiteCollection.Name)]
public sealed class AgeGuardTests(SiteApplication site)
{
    [Fact]
    public async Task Every_list_has_somebody_for_a_child_and_somebody_for_an_adult_or_says_where_they_turn()
    {
        var client = site.Visitor();
        var catalog = site.Snapshot;
        var addresses = new List<string>(catalog.Needs.Select(n => $"/behov/{n.Slug}"));
        addresses.AddRange(catalog.Audiences.Select(a => $"/malgrupp/{a.Slug}"));
        addresses.AddRange(catalog.LanguageDoors.Select(d => $"/sprak/{d.Slug}"));
        addresses.AddRange(["/", "/stodlinjer", "/sok", "/sok?oppet=nu", "/utan-nat/linjer"]);
        addresses.AddRange(catalog.Needs.Select(n => $"/sok?behov={n.Slug}"));
        addresses.AddRange(catalog.Needs.SelectMany(n => catalog.Audiences.Select(a => $"/sok?behov={n.Slug}&malgrupp={a.Slug}")));
        addresses.AddRange(new[] { "telefon", "chatt", "mejl", "sms" }.Select(way => $"/sok?kanal={way}&oppet=2026-12-24T03:00"));
        var lists = 0;
        foreach (var address in addresses)
        {
            var page = await client.PageAsync(address);
            var lines = page.Slugs().Distinct().Select(catalog.Helpline).Where(h => h is not null).Select(h => h!).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            lists++;
            var main = page.QuerySelector("main")!;
            if (lines.All(h => h.IsForAdultsOnly))
            {
                Assert.True(main.QuerySelector("a[href='tel:116111']") is not null, $"{address} leaves a child with nobody");
            }

            if (lines.All(h => h.IsForChildrenOnly))
            {
                Assert.True(main.QuerySelector("a[href='tel:90390']") is not null, $"{address} leaves an adult with nobody");
            }
        }

        Assert.True(lists > 100, $"only {lists} lists were seen");
    }

    [Fact]
    public async Task Every_list_has_each_line_once()
    {
        var client = site.Visitor();
        foreach (var address in site.Snapshot.Audiences.Select(a => $"/malgrupp/{a.Slug}").Concat(site.Snapshot.Needs.Select(n => $"/behov/{n.Slug}")))
        {
            var slugs = (await client.PageAsync(address)).Slugs();
            Assert.True(slugs.Distinct().Count() == slugs.Length, $"{address} shows a line twice");
        }
    }

    [Fact]
    public async Task The_children_s_page_has_Bris_first_and_no_line_for_adults()
    {
        var page = await site.Visitor().PageAsync("/malgrupp/barn");

        Assert.Equal("bris-for-barn", page.Slugs()[0]);
        Assert.Equal("tel:116111", page.QuerySelector("main a[href^='tel:']")!.GetAttribute("href"));
        Assert.DoesNotContain(page.Slugs(), slug => site.Snapshot.Helpline(slug)!.IsForAdultsOnly);
        Assert.All(Web.Pages.Malgrupp.BarnModel.InAChildsWords, pair => Assert.NotNull(site.Snapshot.Need(pair.Slug)));
    }

    [Fact]
    public async Task The_page_for_older_people_has_larger_text()
    {
        var client = site.Visitor();
        Assert.Contains("large", (await client.PageAsync("/malgrupp/aldre")).Body!.ClassList);
        Assert.DoesNotContain("large", (await client.PageAsync("/malgrupp/vuxen")).Body!.ClassList);
    }

    /// <summary>LIX under 25 is what is written for children (Björnsson, 1968). Names of lines are theirs, not ours.</summary>
    [Fact]
    public async Task The_children_s_page_is_written_for_a_nine_year_old()
    {
        var child = (await site.Visitor().PageAsync("/malgrupp/barn")).QuerySelector("main .child")!;
        foreach (var other in child.QuerySelectorAll(".cards, .ways, .vh"))
        {
            other.Remove();
        }

        var reading = Reading.Of(string.Join("\n\n", child.QuerySelectorAll("h1, h2, p, li").Select(block => block.TextContent.Trim())));

        Assert.True(reading.Words > 120, $"only {reading.Words} words");
        Assert.True(reading.Lix < 20, $"LIX {reading.Lix}");
        Assert.True((double)reading.Words / reading.Sentences < 8, $"{reading.Words} words in {reading.Sentences} sentences");
    }

    /// <summary>A child who did not get through on a line for children is not sent on to lines for adults only.</summary>
    [Fact]
    public async Task The_next_lines_of_a_line_that_takes_children_have_somebody_for_a_child()
    {
        var client = site.Visitor();
        var asked = 0;
        foreach (var line in site.Snapshot.Helplines.Where(h => !h.IsForAdultsOnly))
        {
            var next = (await client.PageAsync($"/stodlinjer/{line.Slug}")).QuerySelector("section.next")!.Slugs().Select(slug => site.Snapshot.Helpline(slug)!).ToList();
            asked += next.Count;
            Assert.True(next.Count == 0 || next.Any(h => !h.IsForAdultsOnly), $"{line.Slug} leads a child to {string.Join(", ", next.Select(h => h.Slug))}");
        }

        Assert.True(asked > 100, $"only {asked} lines were led to");
    }
}
