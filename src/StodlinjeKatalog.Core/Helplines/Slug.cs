namespace StodlinjeKatalog.Core.Helplines;

/// <summary>The public id that stands in an address: ASCII a–z, digits and single hyphens between them.</summary>
public static class Slug
{
    public const int MaxLength = 80;
    public const string Rule = "a–z, 0–9 och enkla bindestreck mellan, högst 80 tecken, till exempel jourhavande-prast";

    /// <summary>
    /// Names of pages of our own that stand where a slug can stand, as /admin/stodlinjer/ny does: what had such a slug could not be
    /// reached. A test holds the list against the site's addresses.
    /// </summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.Ordinal) { "ny" };

    public static bool IsValid(string? text) => IsWellFormed(text) && !Reserved.Contains(text!);

    /// <summary>What is wrong, in Swedish, to follow the word for the field; null when nothing is.</summary>
    public static string? FaultIn(string? text) =>
        string.IsNullOrEmpty(text) ? $"saknas. Skriv {Rule}."
        : !IsWellFormed(text) ? $"\"{text}\" går inte att använda. Skriv {Rule}."
        : Reserved.Contains(text) ? $"\"{text}\" är upptagen av en egen sida här. Välj en annan."
        : null;

    private static bool IsWellFormed(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || text[0] == '-' || text[^1] == '-' || text.Contains("--", StringComparison.Ordinal))
        {
            return false;
        }

        return text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
    }
}
