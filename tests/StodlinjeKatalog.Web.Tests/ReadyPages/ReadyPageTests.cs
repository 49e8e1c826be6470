using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Tests.ReadyPages;

public sealed class ReadyPageTests : IDisposable
{
    private const string LinePage = "/stodlinjer/sjalvmordslinjen";

    private readonly SiteApplication site = new();
    private readonly HttpClient visitor;

    private ReadyPageStore Store => site.Services.GetRequiredService<ReadyPageStore>();

    public ReadyPageTests() => visitor = site.Visitor();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_kept_page_has_the_same_bytes_and_headers_as_a_page_just_made()
    {
        var made = await AskAsync(LinePage);
        var kept = await AskAsync(LinePage);

        Assert.True(Store.TryGet(LinePage, out _));
        Assert.Equal(await made.Content.ReadAsByteArrayAsync(), await kept.Content.ReadAsByteArrayAsync());
        Assert.Equal(Lines(made), Lines(kept));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task Each_encoding_unpacks_to_the_same_page_also_after_it_was_compressed_anew(string? encoding)
    {
        var plain = await visitor.GetStringAsync(LinePage);

        Assert.True(Store.TryGet(LinePage, out var page));
        foreach (var best in new[] { false, true })
        {
            if (best)
            {
                page.Body.CompressBest();
            }

            var answer = await AskAsync(LinePage, encoding);
            Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
            Assert.Equal(plain, await UnpackAsync(answer));
        }
    }

    [Fact]
    public async Task The_best_compression_is_smaller_and_comes_once_a_page_is_asked_for_again()
    {
        await AskAsync(LinePage);
        Assert.True(Store.TryGet(LinePage, out var page));
        var quick = page.Body.For(Encodings.Brotli).Bytes.Length;

        await AskAsync(LinePage);

        for (var attempt = 0; attempt < 200 && page.Body.For(Encodings.Brotli).Bytes.Length == quick; attempt++)
        {
            await Task.Delay(25);
        }

        Assert.True(page.Body.For(Encodings.Brotli).Bytes.Length < quick);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_gets_304_without_a_body()
    {
        var first = await AskAsync(LinePage);
        foreach (var known in new[] { first.Headers.ETag!.ToString(), $"\"annan\", {first.Headers.ETag}", first.Headers.ETag!.Tag, "*" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, LinePage);
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
            var again = await visitor.SendAsync(request);

            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
            Assert.Equal(first.Headers.CacheControl, again.Headers.CacheControl);
            Assert.Equal("nosniff", again.Headers.GetValues("X-Content-Type-Options").Single());
        }

        var stranger = new HttpRequestMessage(HttpMethod.Get, LinePage);
        stranger.Headers.TryAddWithoutValidation("If-None-Match", "W/\"annan\", strunt");
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(stranger)).StatusCode);
    }

    [Fact]
    public async Task HEAD_gives_the_headers_alone_whether_it_comes_first_or_after()
    {
        var first = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, LinePage));
        var get = await visitor.GetAsync(LinePage);
        var after = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, LinePage));

        foreach (var head in new[] { first, after })
        {
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        }
    }

    [Fact]
    public async Task A_page_is_made_anew_when_the_minute_is_over_and_a_proxy_may_not_keep_it_longer()
    {
        site.Clock.Now = new(2026, 11, 24, 20, 59, 18, TimeSpan.FromHours(1));
        var before = await AskAsync(LinePage);
        Assert.True(Store.TryGet(LinePage, out var first));

        Assert.Equal("public, max-age=0, s-maxage=42", string.Join(", ", before.Headers.GetValues("Cache-Control")));
        site.Clock.Now = site.Clock.Now.AddSeconds(41.9);
        Assert.Equal("public, max-age=0, s-maxage=0", string.Join(", ", (await AskAsync(LinePage)).Headers.GetValues("Cache-Control")));
        Assert.True(Store.TryGet(LinePage, out var same));
        Assert.Same(first, same);

        site.Clock.Now = new(2026, 11, 24, 21, 0, 0, TimeSpan.FromHours(1));
        await AskAsync(LinePage);
        Assert.True(Store.TryGet(LinePage, out var second));
        Assert.NotSame(first, second);
    }

    [Fact]
    public async Task A_page_that_came_out_the_same_keeps_its_compressed_bytes_and_its_tag()
    {
        var before = await AskAsync("/om");
        Assert.True(Store.TryGet("/om", out var first));
        site.Clock.Now = site.Clock.Now.AddMinutes(1);

        var after = await AskAsync("/om");

        Assert.True(Store.TryGet("/om", out var second));
        Assert.Same(first.Body, second.Body);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_the_page_anew()
    {
        await AskAsync(LinePage);
        Assert.True(Store.TryGet(LinePage, out var first));

        site.Clock.Now = site.Clock.Now.AddHours(-1);
        await AskAsync(LinePage);

        Assert.True(Store.TryGet(LinePage, out var second));
        Assert.NotSame(first, second);
    }

    [Fact]
    public async Task A_change_of_the_catalogue_is_seen_in_the_next_answer()
    {
        Assert.Contains("Självmordslinjen", await visitor.GetStringAsync(LinePage), StringComparison.Ordinal);
        var content = site.Snapshot.Content;
        var renamed = content with { Helplines = [.. content.Helplines.Select(h => h.Slug == "sjalvmordslinjen" ? h with { Name = "Ett nytt namn" } : h)] };

        site.Services.GetRequiredService<CurrentCatalog>().Replace(new CatalogSnapshot(renamed, site.Clock.GetUtcNow()));

        Assert.Contains("<h1>Ett nytt namn</h1>", await visitor.GetStringAsync(LinePage), StringComparison.Ordinal);
        var removed = renamed with { Helplines = [.. renamed.Helplines.Where(h => h.Slug != "sjalvmordslinjen")] };
        site.Services.GetRequiredService<CurrentCatalog>().Replace(new CatalogSnapshot(removed, site.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(LinePage)).StatusCode);
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_and_the_same_page()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => visitor.GetStringAsync("/stodlinjer")));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, Store.Kept.Count);
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string? encoding = "br")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private static IEnumerable<string> Lines(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal);

    private static async Task<string> UnpackAsync(HttpResponseMessage answer)
    {
        var stream = await answer.Content.ReadAsStreamAsync();
        await using var unpacked = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        return await new StreamReader(unpacked, Encoding.UTF8).ReadToEndAsync();
    }
}
