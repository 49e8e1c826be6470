using System.Net;
using System.Text.Json;

namespace StodlinjeKatalog.Web.Tests.Api;

[Collection(SiteCollection.Name)]
public sealed class StatusTests(SiteApplication site)
{
    [Fact]
    public async Task Get_all_lines_have_a_state_and_their_channels_in_order()
    {
        using var answer = await Json("/api/v1/status?at=2026-11-24T10:00");
        var root = answer.RootElement;

        Assert.Equal("2026-11-24T10:00:00+01:00", root.GetProperty("at").GetString());
        var lines = root.GetProperty("helplines").EnumerateArray().ToArray();
        Assert.Equal(site.Snapshot.Helplines.Select(h => h.Slug), lines.Select(l => l.GetProperty("slug").GetString()));
        foreach (var (line, helpline) in lines.Zip(site.Snapshot.Helplines))
        {
            var channels = line.GetProperty("channels").EnumerateArray().ToArray();
            Assert.Equal(Enumerable.Range(0, helpline.Channels.Count), channels.Select(c => c.GetProperty("index").GetInt32()));
            Assert.Equal(helpline.Channels.Select(c => c.Kind.ToString().ToLowerInvariant()), channels.Select(c => c.GetProperty("kind").GetString()));
            Assert.Contains(line.GetProperty("state").GetString(), new[] { "always", "open", "closed", "unknown" });
            Assert.All(channels, c => Assert.Contains(c.GetProperty("state").GetString(), new[] { "always", "open", "closed", "unknown", "anytime" }));
        }
    }

    [Theory]
    [InlineData("foraldralinjen", "2026-11-26T12:00", "open", "2026-11-26T15:00:00+01:00")] // Thursday, between its two spans next
    [InlineData("foraldralinjen", "2026-11-26T15:00", "closed", "2026-11-26T19:00:00+01:00")]
    [InlineData("foraldralinjen", "2026-12-24T12:00", "unknown", "2026-12-24T15:00:00+01:00")] // julafton
    [InlineData("jourhavande-prast", "2026-03-28T23:30", "open", "2026-03-29T06:00:00+02:00")] // a short night
    [InlineData("jourhavande-prast", "2026-10-25T02:30:00%2B01:00", "open", "2026-10-25T06:00:00+01:00")] // the second 02:30
    [InlineData("sjalvmordslinjen", "2026-12-24T23:30:00Z", "always", null)]
    [InlineData("terrafem", "2026-11-24T10:00", "unknown", null)]
    public async Task Get_a_line_at_a_time(string slug, string at, string state, string? changesAt)
    {
        using var answer = await Json($"/api/v1/helplines/{slug}/status?at={at}");

        Assert.Equal(state, answer.RootElement.GetProperty("state").GetString());
        Assert.Equal(changesAt, answer.RootElement.GetProperty("changesAt").GetString());
    }

    [Fact]
    public async Task Get_without_a_time_is_now_and_says_how_long_it_holds()
    {
        using var answer = await Json("/api/v1/status");

        Assert.Equal(site.Clock.Now, answer.RootElement.GetProperty("at").GetDateTimeOffset());
        Assert.Equal(site.Snapshot.Hours.NextChangeAfter(site.Clock.Now), answer.RootElement.GetProperty("changesAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task Get_mail_and_forms_are_anytime_and_a_line_that_is_no_more_is_closed()
    {
        using var frisk = await Json("/api/v1/helplines/frisk-och-fri/status?at=2026-11-24T10:00");
        Assert.Equal("anytime", frisk.RootElement.GetProperty("channels").EnumerateArray().Single(c => c.GetProperty("kind").GetString() == "form").GetProperty("state").GetString());

        using var gone = await Json($"/api/v1/helplines/{site.Snapshot.ClosedHelplines[0].Slug}/status");
        Assert.Equal("closed", gone.RootElement.GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("/api/v1/status?at=nu", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/status?at=", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/status?at=1999-01-01T00:00", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/helplines/112/status?at=9999-12-31T23:59:59Z", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/helplines/finns-inte/status", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/coverage?need=finns-inte", HttpStatusCode.NotFound)]
    public async Task Get_what_cannot_be_answered_is_told_as_problem_details(string address, HttpStatusCode expected)
    {
        var response = await site.Visitor().GetAsync(address);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Get_coverage_is_a_week_of_168_hours_for_all_or_one_need()
    {
        using var all = await Json("/api/v1/coverage");
        using var spel = await Json("/api/v1/coverage?need=spel");

        Assert.Equal(168, all.RootElement.GetProperty("hours").GetArrayLength());
        var hour = spel.RootElement.GetProperty("hours")[9];
        Assert.Equal(("monday", 9), (hour.GetProperty("day").GetString(), hour.GetProperty("hour").GetInt32()));
        Assert.Equal(2, hour.GetProperty("phone").GetInt32()); // Stödlinjen and Spelberoendes riksförbund
        var gap = spel.RootElement.GetProperty("thinnest")[0];
        Assert.Equal(("friday", 15, "monday", 9, 0), (
            gap.GetProperty("fromDay").GetString(), gap.GetProperty("fromHour").GetInt32(),
            gap.GetProperty("toDay").GetString(), gap.GetProperty("toHour").GetInt32(), gap.GetProperty("lines").GetInt32()));
    }

    private async Task<JsonDocument> Json(string address)
    {
        var response = await site.Visitor().GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode}");
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }
}
