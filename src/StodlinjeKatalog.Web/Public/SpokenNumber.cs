namespace StodlinjeKatalog.Web.Public;

/// <summary>
/// A number for the ear: "901 01" → "9 0 1, 0 1". A screen reader left to itself makes "116 111" a hundred and sixteen thousand.
/// Said after what is seen, never instead of it: who uses the page by voice says what stands on the button (WCAG 2.5.3).
/// </summary>
public static class SpokenNumber
{
    public static string Of(string number) =>
        string.Join(", ", number.Split([' ', '-', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Select(group => string.Join(' ', group.AsEnumerable())));
}
