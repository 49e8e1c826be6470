using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using StodlinjeKatalog.Core.OpeningHours;
using StodlinjeKatalog.Web.Offline;

namespace StodlinjeKatalog.Web.Tests.Offline;

[Collection(SiteCollection.Name)]
public sealed class OfflineStatesTests(SiteApplication site)
{
    /// <summary>The kept copy says what the site would have said, on every way of every line, over two weeks with the first of May and Ascension Day in them.</summary>
    [Theory]
    [InlineData("2026-11-24T09:15:00+01:00")] // tisdag
    [InlineData("2026-12-20T23:30:00+01:00")] // över julen
    [InlineData("2027-03-25T12:00:00+01:00")] // skärtorsdag: påsken och sommartiden
    [InlineData("2027-04-30T08:00:00+02:00")] // Valborg, första maj och Kristi himmelsfärd
    public void What_was_told_beforehand_is_what_is_so(string instant)
    {
        var from = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        var asked = 0;
        foreach (var line in site.Snapshot.Hours.Lines)
        {
            foreach (var channel in line.Channels.Where(c => HelplineHours.IsTalking(c.Channel.Kind)))
            {
                var told = OfflineStates.Of(channel, from).Split(' ').Select(step => (State: step[0], Minute: int.Parse(step[1..], CultureInfo.InvariantCulture))).ToList();
                for (var minute = 0; minute < 14 * 24 * 60; minute += 13)
                {
                    var so = channel.StateAt(SwedishMoment.At(from.AddMinutes(minute))) switch { OpenState.Always => 'a', OpenState.Open => 'o', OpenState.Closed => 'c', _ => 'u' };
                    var said = told.Last(step => step.Minute <= minute).State;
                    Assert.True(so == said, $"{line.Helpline.Slug} {channel.Channel.Value} {from.AddMinutes(minute):O}: {said}, but {so}");
                    asked++;
                }
            }
        }

        Assert.True(asked > 50_000);
    }

    [Fact]
    public async Task The_list_of_what_is_kept_has_only_addresses_that_answer_and_no_page_with_a_state_of_its_own_making()
    {
        var client = site.Visitor();
        using var list = JsonDocument.Parse(await client.GetStringAsync(OfflineCopy.ListPath));
        var addresses = list.RootElement.GetProperty("addresses").EnumerateArray().Select(a => a.GetString()!).ToList();

        Assert.Contains("/akut", addresses);
        Assert.Contains(OfflineCopy.LinesPath, addresses);
        foreach (var address in addresses)
        {
            var response = await client.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, address);
            Assert.DoesNotContain("data-open=", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_kept_page_has_every_line_with_its_numbers()
    {
        var page = await site.Visitor().PageAsync(OfflineCopy.LinesPath);

        Assert.Equal(site.Snapshot.Helplines.Select(h => h.Slug), page.Slugs());
        var source = page.DocumentElement.OuterHtml;
        Assert.All(
            site.Snapshot.Helplines.SelectMany(h => h.Channels).Where(c => c.Dial is not null && c.Language is null),
            c => Assert.Contains($":{c.Dial}\"", source, StringComparison.Ordinal));
    }

    /// <summary>The state is looked up by a script; where none runs, the hours stand there in words.</summary>
    [Fact]
    public async Task The_kept_page_has_the_hours_of_every_way_in_words()
    {
        var page = await site.Visitor().PageAsync(OfflineCopy.LinesPath);

        foreach (var way in page.QuerySelectorAll("[data-states]"))
        {
            Assert.Equal("", way.Text());
            Assert.True(way.NextElementSibling?.Text().EndsWith('.'), way.Closest("li[data-helpline]")!.Id);
        }
    }

    [Theory]
    [InlineData("", "Katalogen")]
    [InlineData("?namn=Anteckningar", "Anteckningar")]
    public async Task The_app_on_the_home_screen_has_a_neutral_name_or_the_chosen_one(string query, string name)
    {
        using var app = JsonDocument.Parse(await site.Visitor().GetStringAsync(OfflineCopy.AppPath + query));

        Assert.Equal(name, app.RootElement.GetProperty("name").GetString());
        Assert.Equal(name, app.RootElement.GetProperty("short_name").GetString());
    }
}
