using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using StodlinjeKatalog.Web.Editors;
using StodlinjeKatalog.Web.Security;
using StodlinjeKatalog.Web.Tests.Security;

namespace StodlinjeKatalog.Web.Tests.Editors;

public sealed class FeedbackLimitTests
{
    private static readonly RateLimitOptions Shipped = new();
    private readonly MovedTime time = new();

    [Fact]
    public void Letters_from_many_networks_leave_a_fifth_of_the_hour_to_reports_of_a_number()
    {
        var limit = new FeedbackLimit(Options.Create(Shipped), time);
        var letters = Enumerable.Range(0, 1000).Count(i => limit.Allows(From($"10.1.{i / 25}.1"), FeedbackKind.General));
        var reports = Enumerable.Range(0, 1000).Count(i => limit.Allows(From($"10.2.{i / 25}.1"), FeedbackKind.WrongNumber));

        Assert.Equal(Shipped.FeedbackPerHourFromAll * 4 / 5, letters);
        Assert.Equal(Shipped.FeedbackPerHourFromAll / 5, reports);
    }

    [Fact]
    public void A_refusal_says_how_long_to_wait_and_means_it()
    {
        var limit = new FeedbackLimit(Options.Create(new RateLimitOptions { FeedbackPerHourFromAll = 10 }), time);
        Assert.All(Enumerable.Range(0, 8), i => Assert.True(limit.Allows(From($"10.0.0.{i}"), FeedbackKind.General)));
        time.Run += TimeSpan.FromMinutes(20);
        var refused = From("10.0.1.1");
        Assert.False(limit.Allows(refused, FeedbackKind.General));
        Assert.Equal("2400", refused.Response.Headers.RetryAfter.ToString());
        time.Run += TimeSpan.FromSeconds(2400);
        Assert.True(limit.Allows(From("10.0.1.1"), FeedbackKind.General));
    }

    [Theory]
    [InlineData("2001:db8:1:2{0:x2}::1", 4)] // all of one /56
    [InlineData("2001:db8:1:{0:x2}ff::1", 256)] // each a /56 of its own
    [InlineData("2001:db8:1:200::{0:x}", 1)] // one /64
    [InlineData("::ffff:192.0.2.7", 1)] // IPv4 in IPv6's clothes
    public void An_ipv6_household_has_not_256_allowances(string addresses, int allowances)
    {
        var limit = new FeedbackLimit(Options.Create(new RateLimitOptions { FeedbackBurst = 3, FeedbackPerHourFromAll = 100_000 }), time);
        var taken = Enumerable.Range(0, 256)
            .Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, addresses, i))
            .SelectMany(address => Enumerable.Repeat(address, 5))
            .Count(address => limit.Allows(From(address), FeedbackKind.WrongNumber));

        Assert.Equal(3 * allowances, taken);
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
