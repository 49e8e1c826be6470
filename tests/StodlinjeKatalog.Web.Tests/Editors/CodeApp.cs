using System.Security.Cryptography;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>The code app in an editor's pocket.</summary>
public static class CodeApp
{
    /// <summary>RFC 6238, for a key in the letters that the account page shows.</summary>
    public static string CodeOf(string shownKey, int steps = 0)
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        var bits = string.Concat(shownKey.Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes((DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + steps);
        Array.Reverse(step);
#pragma warning disable CA5350 // RFC 6238 as code apps have it.
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
