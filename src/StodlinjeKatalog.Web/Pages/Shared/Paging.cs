using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace StodlinjeKatalog.Web.Pages.Shared;

/// <summary>
/// A list that grows, a page at a time: the parameter "sida" says which. The first view stays within its bytes however many the
/// lines become.
/// </summary>
/// <param name="Address">The list's own address with all its choices, without the page.</param>
public sealed record Paging(string Address, int Page, int Total, int Size)
{
    public const string Parameter = "sida";

    /// <summary>Cards of a list without filters.</summary>
    public const int Cards = 20;

    /// <summary>Results of a search: they share the first view with the filters, and perhaps with a panel.</summary>
    public const int Results = 8;

    /// <summary>Names with a sentence each.</summary>
    public const int Rows = 40;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public string? PreviousHref => Page > 1 ? HrefOf(Page - 1) : null;

    public string? NextHref => Page < Pages ? HrefOf(Page + 1) : null;

    public int NextCount => Math.Min(Size, Total - (Page * Size));

    /// <summary>Null when the list has no such page. A page has one spelling: no sign, no leading zero.</summary>
    public static Paging? Read(string address, string? page, int total, int size)
    {
        var number = string.IsNullOrEmpty(page) ? 1 : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && page[0] != '0' ? n : 0;
        var paging = new Paging(address, number, total, size);
        return number >= 1 && number <= paging.Pages ? paging : null;
    }

    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> all) => [.. all.Skip((Page - 1) * Size).Take(Size)];

    public string HrefOf(int page) => page == 1 ? Address : QueryHelpers.AddQueryString(Address, Parameter, page.ToString(CultureInfo.InvariantCulture));

    /// <summary>How many there are, and which of them are here: the first thing to be told of a list that is heard.</summary>
    public string Told(string one, string many) => (Total, Pages) switch
    {
        (1, _) => $"1 {one}",
        (_, 1) => $"{Total} {many}",
        _ => $"{Total} {many}. Här är {((Page - 1) * Size) + 1}–{Math.Min(Total, Page * Size)}.",
    };

    /// <summary>A page's title says which page it is, from the second on.</summary>
    public string TitleOf(string title) => Page == 1 ? title : $"{title}, sida {Page}";
}
