using AngleSharp.Dom;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Tests.Pages.Stodlinjer;

[Collection(SiteCollection.Name)]
public sealed class TraceTests(SiteApplication site)
{
    [Fact]
    public async Task What_a_source_says_is_shown_and_the_rest_is_said_not_to_be_known()
    {
        var client = site.Visitor();
        foreach (var line in site.Snapshot.Helplines.Where(h => h.Channels.Any(c => c.Kind is ChannelKind.Phone)))
        {
            var answers = (await client.PageAsync($"/stodlinjer/{line.Slug}")).QuerySelectorAll("section[aria-labelledby=spar] dd").ToList();
            var bill = answers.Single(dd => dd.PreviousElementSibling!.Text() == "Syns det på telefonräkningen?");

            Assert.Equal(line.Traces.OnPhoneBill ?? "Det vet vi inte.", bill.Text());
            Assert.Equal(line.Traces.OnPhoneBill is null ? "no" : "yes", bill.GetAttribute("data-known"));
            foreach (var known in new[] { line.Traces.CallerIdVisible, line.Traces.ChatLogKept, line.Traces.SignInNeeded, line.Traces.Recorded, line.Traces.ConfidentialityBroken, line.Traces.FreeFromMobile, line.Traces.Note }.OfType<string>())
            {
                Assert.Contains(answers, dd => dd.Text() == known);
            }
        }
    }
}
