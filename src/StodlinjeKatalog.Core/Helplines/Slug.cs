namespace StodlinjeKatalog.Core.Helplines;

/// <summary>The public id that stands in an address: ASCII a–z, digits and single hyphens between them.</summary>
public static class Slug
{
    public const int MaxLength = 80;
    public const string Rule = "a–z, 0–9 och enkla bindestreck mellan, högst 80 tecken, till exempel jourhavande-prast";

    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || text[0] == '-' || text[^1] == '-' || text.Contains("--", StringComparison.Ordinal))
        {
            return false;
        }

        return text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
    }
}
