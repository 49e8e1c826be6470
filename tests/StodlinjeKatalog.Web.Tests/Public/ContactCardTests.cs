using System.Net;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Tests.Public;

[Collection(SiteCollection.Name)]
public sealed class ContactCardTests(SiteApplication site)
{
    [Fact]
    public async Task Get_GivesTheNumberUnderANeutralName()
    {
        var response = await site.Visitor().GetAsync("/stodlinjer/kvinnofridslinjen.vcf");

        Assert.Equal("text/vcard", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("kontakt.vcf", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kontakt;;;;\r\nFN:Kontakt\r\nTEL;TYPE=VOICE:+4620505050\r\nTEL;TYPE=VOICE:116016\r\nEND:VCARD\r\n",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_NameOfOnesChoice_StandsInTheCard()
    {
        var card = await site.Visitor().GetStringAsync("/stodlinjer/sjalvmordslinjen.vcf?namn=Moster%20%C3%85sa%3B%0D%0ATEL%3A112");

        Assert.Contains("FN:Moster Åsa\\;TEL:112\r\n", card, StringComparison.Ordinal);
        Assert.Equal(7, card.Split("\r\n").Length);
    }

    [Theory]
    [InlineData("/stodlinjer/finns-inte.vcf")]
    [InlineData("/stodlinjer/karleken-ar-fri.vcf")]
    public async Task Get_NoLineOrNoNumber_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(address)).StatusCode);

    [Fact]
    public void No_card_of_any_line_says_what_it_is() => Assert.All(
        site.Snapshot.Helplines.Where(ContactCard.HasNumber),
        line => Assert.DoesNotContain(line.Name, ContactCard.Of(line, null), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void What_is_passed_on_says_only_the_number()
    {
        Assert.All(site.Snapshot.Helplines, line =>
        {
            var text = Uri.UnescapeDataString(Sharing.Mail(line) + Sharing.Sms(line));
            if (line.Channels.FirstOrDefault(c => c.Kind is ChannelKind.Phone) is { } phone)
            {
                Assert.Contains(phone.Value, text, StringComparison.Ordinal);
                Assert.DoesNotContain(line.Name, text, StringComparison.OrdinalIgnoreCase);
            }
        });
    }
}
