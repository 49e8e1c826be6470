using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Public;

/// <summary>
/// A line as a vCard for the telephone's contacts (RFC 6350 in its 3.0 form, which every telephone reads), under a name of the
/// visitor's choice: numbers and nothing else, so that the contact list gives nothing away.
/// </summary>
public static class ContactCard
{
    public const string NeutralName = "Kontakt";
    public const int NameMaxLength = 60;

    public static void MapContactCards(this WebApplication app) => app.MapReadable("/stodlinjer/{slug}.vcf", Get).ExcludeFromDescription();

    [ResponseCache(NoStore = true)]
    private static Results<FileContentHttpResult, NotFound> Get(string slug, string? namn, CurrentCatalog catalog, HttpContext context)
    {
        if (catalog.Snapshot.Helpline(slug) is not { Status: HelplineStatus.Published } helpline || !HasNumber(helpline))
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(Of(helpline, namn)), "text/vcard; charset=utf-8", "kontakt.vcf");
    }

    public static bool HasNumber(Helpline helpline) => helpline.Channels.Any(c => c.Kind is ChannelKind.Phone or ChannelKind.Sms);

    public static string Of(Helpline helpline, string? name)
    {
        name = string.IsNullOrWhiteSpace(name) ? NeutralName : name.Trim();
        name = Escaped(name.Length > NameMaxLength ? name[..NameMaxLength] : name);
        var numbers = helpline.Channels.Where(c => c.Kind is ChannelKind.Phone or ChannelKind.Sms).Select(c => c.Dial!).Distinct();
        return string.Join("\r\n", ["BEGIN:VCARD", "VERSION:3.0", $"N:{name};;;;", $"FN:{name}", .. numbers.Select(n => $"TEL;TYPE=VOICE:{n}"), "END:VCARD", ""]);
    }

    private static string Escaped(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c))).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);
}
