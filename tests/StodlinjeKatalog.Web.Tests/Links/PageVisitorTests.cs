using System.Net;
using StodlinjeKatalog.Core.Links;

namespace StodlinjeKatalog.Web.Tests.Links;

public sealed class PageVisitorTests : IAsyncLifetime
{
    private static readonly VisitLimits Quick = new()
    {
        Pause = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(5), ConnectTimeout = TimeSpan.FromSeconds(5), MaxBytes = 64 * 1024, MaxRedirects = 3,
        UserAgent = "Stodlinjekatalogen-linkcheck/1.0 (+https://exempel.se/om)",
    };

    private PretendedWeb web = null!;

    public async Task InitializeAsync() => web = await PretendedWeb.StartAsync();

    public Task DisposeAsync() => web.DisposeAsync().AsTask();

    [Fact]
    public async Task A_page_is_visited_once_by_somebody_who_says_who_it_is_and_carries_nothing()
    {
        web.Pages["/"] = PretendedWeb.Html("<p>Ring 020-22 22 33</p>");

        var visit = await VisitAsync(web.At("/"));

        Assert.Equal((VisitResult.Answered, 200, null), (visit.Result, visit.Status, visit.MovedTo));
        Assert.Equal(PageFingerprint.Of("020-22 22 33"), visit.Fingerprint);
        var request = Assert.Single(web.Requests);
        Assert.Equal(Quick.UserAgent, request.Headers.UserAgent);
        Assert.All(["Cookie", "Referer", "Authorization", "X-Forwarded-For"], header => Assert.False(request.Headers.ContainsKey(header), header));
    }

    /// <summary>The server listens on all of them: that it was never asked is the proof.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:PORT/")]
    [InlineData("http://127.1:PORT/")]
    [InlineData("http://2130706433:PORT/")]
    [InlineData("http://0x7f000001:PORT/")]
    [InlineData("http://017700000001:PORT/")]
    [InlineData("http://0.0.0.0:PORT/")]
    [InlineData("http://[::ffff:127.0.0.1]:PORT/")]
    [InlineData("http://[::ffff:7f00:2]:PORT/")]
    [InlineData("http://inre.example:PORT/")]
    [InlineData("http://bada.example:PORT/")]
    [InlineData("http://kim:hemligt@linje.example:PORT/")]
    [InlineData("ftp://linje.example:PORT/")]
    [InlineData("gopher://linje.example:PORT/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("http://linje.example:22/")]
    [InlineData("http://193.235.19.97:8080/")]
    public async Task Where_nobody_may_go_nobody_is_asked_neither_directly_nor_by_a_redirect(string address)
    {
        address = address.Replace("PORT", web.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        web.Pages["/"] = PretendedWeb.Html("hemligheter");
        web.Pages["/vidare"] = PretendedWeb.Redirect(302, address);

        Assert.Equal(VisitResult.Forbidden, (await VisitAsync(address)).Result);
        Assert.Empty(web.Requests);

        Assert.Equal(VisitResult.Forbidden, (await VisitAsync(web.At("/vidare"))).Result);
        Assert.Equal("/vidare", Assert.Single(web.Requests).Path);
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_is_connected_to_where_it_was_judged()
    {
        web.Pages["/"] = PretendedWeb.Html("");
        var asked = 0;
        var fickle = new LinkPolicy((_, _) => Task.FromResult(new[] { asked++ == 0 ? IPAddress.Parse("127.0.0.2") : IPAddress.Loopback }), [new(IPAddress.Parse("127.0.0.2"), web.Port)]);
        using var visitor = new PageVisitor(fickle, Quick);

        Assert.Equal(VisitResult.Answered, (await visitor.VisitAsync(web.At("/"), CancellationToken.None)).Result);

        Assert.Equal(1, asked);
        Assert.Equal(IPAddress.Parse("127.0.0.2"), Assert.Single(web.Requests).To);
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    public async Task Only_what_has_moved_for_good_has_moved(int status, bool moved)
    {
        web.Pages["/gammal"] = PretendedWeb.Redirect(status, "/ny");
        web.Pages["/ny"] = PretendedWeb.Html("");

        var visit = await VisitAsync(web.At("/gammal"));

        Assert.Equal((VisitResult.Answered, moved ? web.At("/ny") : null), (visit.Result, visit.MovedTo));
        Assert.All(web.Requests, r => Assert.False(r.Headers.ContainsKey("Cookie")));
    }

    [Fact]
    public async Task A_move_that_leads_on_for_now_ends_where_it_was_for_good()
    {
        web.Pages["/gammal"] = PretendedWeb.Redirect(301, "/ny");
        web.Pages["/ny"] = PretendedWeb.Redirect(302, "/ny/sv");
        web.Pages["/ny/sv"] = PretendedWeb.Html("");
        Assert.Equal(web.At("/ny"), (await VisitAsync(web.At("/gammal"))).MovedTo);

        web.Pages["/chatt"] = PretendedWeb.Redirect(301, "/chatt/");
        web.Pages["/chatt/"] = PretendedWeb.Html("");
        Assert.Null((await VisitAsync(web.At("/chatt"))).MovedTo);
    }

    [Theory]
    [InlineData(404, VisitResult.Gone)]
    [InlineData(410, VisitResult.Gone)]
    [InlineData(401, VisitResult.TurnedAway)]
    [InlineData(403, VisitResult.TurnedAway)]
    [InlineData(429, VisitResult.TurnedAway)]
    [InlineData(500, VisitResult.Failed)]
    [InlineData(503, VisitResult.Failed)]
    public async Task An_answer_is_told_by_its_status(int status, VisitResult result)
    {
        web.Pages["/"] = PretendedWeb.Answer(status);
        Assert.Equal(new PageVisit(result, status), await VisitAsync(web.At("/")));
    }

    [Fact]
    public async Task An_unknown_host_is_gone_and_a_broken_one_fails()
    {
        Assert.Equal(new PageVisit(VisitResult.Gone), await VisitAsync(web.At("/", "finns-inte.example")));
        web.Pages["/"] = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        Assert.Equal(new PageVisit(VisitResult.Failed), await VisitAsync(web.At("/")));
    }

    [Fact]
    public async Task Redirects_without_end_slow_answers_and_endless_pages_all_come_to_an_end()
    {
        web.Pages["/runt"] = PretendedWeb.Redirect(302, "/runt");
        Assert.Equal(VisitResult.Failed, (await VisitAsync(web.At("/runt"))).Result);
        Assert.Equal(Quick.MaxRedirects + 1, web.Requests.Count);

        web.Pages["/tyst"] = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var hurried = new PageVisitor(web.Policy, Quick with { Timeout = TimeSpan.FromMilliseconds(200) });
        Assert.Equal(VisitResult.Failed, (await hurried.VisitAsync(web.At("/tyst"), CancellationToken.None)).Result);

        var sent = 0L;
        web.Pages["/oandlig"] = async context =>
        {
            context.Response.ContentType = "text/html";
            var chunk = new byte[8192];
            while (!context.RequestAborted.IsCancellationRequested && sent < 500_000_000)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
                sent += chunk.Length;
            }
        };
        Assert.Equal(VisitResult.Answered, (await VisitAsync(web.At("/oandlig"))).Result);
        Assert.InRange(sent, 1, 50_000_000);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_with_a_pause_and_several_hosts_side_by_side()
    {
        var (now, most) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var (everywhere, mostEverywhere) = (0, 0);
        for (var i = 0; i < 4; i++)
        {
            web.Pages[$"/{i}"] = async context =>
            {
                var host = context.Request.Host.Host;
                lock (now)
                {
                    now[host] = now.GetValueOrDefault(host) + 1;
                    most[host] = Math.Max(most.GetValueOrDefault(host), now[host]);
                    mostEverywhere = Math.Max(mostEverywhere, ++everywhere);
                }

                await Task.Delay(100);
                lock (now)
                {
                    now[host]--;
                    everywhere--;
                }
            };
        }

        using var visitor = new PageVisitor(web.Policy, Quick with { Pause = TimeSpan.FromMilliseconds(150) });
        var addresses = Enumerable.Range(0, 4).SelectMany(i => new[] { web.At($"/{i}", "a.example"), web.At($"/{i}", "b.example"), web.At($"/{i}", "c.example") });
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var visits = await LinkRound.VisitAsync(addresses, visitor, 2, CancellationToken.None).ToListAsync();

        Assert.Equal(12, visits.Count(v => v.Visit.Result == VisitResult.Answered));
        Assert.All(most, m => Assert.Equal(1, m.Value));
        Assert.Equal(2, mostEverywhere);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) > TimeSpan.FromMilliseconds(2 * ((4 * 100) + (3 * 150))));
    }

    private async Task<PageVisit> VisitAsync(string address)
    {
        using var visitor = new PageVisitor(web.Policy, Quick);
        return await visitor.VisitAsync(address, CancellationToken.None);
    }
}
