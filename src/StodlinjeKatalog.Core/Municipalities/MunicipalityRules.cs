using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Municipalities;

internal static class MunicipalityRules
{
    public static IEnumerable<RuleBreach> Check(Municipality municipality)
    {
        if (!IsCode(municipality.Code, 4))
        {
            yield return new("kommunkod", $"kommunkod: \"{municipality.Code}\" ska vara fyra siffror.");
        }
        else if (!municipality.Code.StartsWith(municipality.CountyCode, StringComparison.Ordinal))
        {
            yield return new("lanskod", $"lanskod: {municipality.CountyCode} är inte de två första siffrorna i kommunkod {municipality.Code}.");
        }

        if (Slug.FaultIn(municipality.Slug) is { } slug)
        {
            yield return new("slug", $"slug: {slug}");
        }

        foreach (var breach in Common(("kommun", municipality.Name), ("lan", municipality.County), municipality.CountyCode, municipality.Website))
        {
            yield return breach;
        }
    }

    public static IEnumerable<RuleBreach> Check(Region region)
    {
        if (region.Code1177.Length == 0 || region.Name1177.Length == 0)
        {
            yield return new("kod_1177", "kod_1177 och namn_1177 ska båda finnas: de leder till regionens sida på 1177.");
        }

        foreach (var breach in Common(("region", region.Name), ("lan", region.County), region.CountyCode, region.Website))
        {
            yield return breach;
        }
    }

    private static IEnumerable<RuleBreach> Common((string Field, string Value) name, (string Field, string Value) county, string countyCode, string? website)
    {
        foreach (var (field, value) in new[] { name, county })
        {
            if (value.Length == 0)
            {
                yield return new(field, $"{field} saknas.");
            }
        }

        if (!IsCode(countyCode, 2))
        {
            yield return new("lanskod", $"lanskod: \"{countyCode}\" ska vara två siffror.");
        }

        if (website is not null && !FieldRules.IsWebAddress(website))
        {
            yield return new("webbplats", $"webbplats: \"{website}\" är inte en webbadress. Skriv hela adressen, till exempel https://www.lulea.se/.");
        }
    }

    private static bool IsCode(string text, int digits) => text.Length == digits && text.All(char.IsAsciiDigit);
}
