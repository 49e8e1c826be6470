using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// Codes of a code app (RFC 6238: SHA-1, 30 seconds, six digits). The framework checks them too, but does not tell which time step a code
/// was of, and without that a code that was read over a shoulder can be used again.
/// </summary>
public static class AppCode
{
    public const int Length = 6;

    private const int SecondsPerStep = 30;
    private const int BitsPerLetter = 5;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Telephones' clocks go wrong: a minute either way is let through.</summary>
    private const int Tolerance = 2;

    /// <summary>The time steps around now that have this code, earliest first: none when it is wrong.</summary>
    /// <param name="key">In Base32 (RFC 4648), as code apps have it.</param>
    public static IReadOnlyList<long> StepsOf(string key, string code, DateTimeOffset now)
    {
        var secret = Decode(key);
        var shown = Encoding.ASCII.GetBytes(code);
        var step = now.ToUnixTimeSeconds() / SecondsPerStep;
        return [.. Enumerable.Range(-Tolerance, (2 * Tolerance) + 1).Select(away => step + away)
            .Where(at => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, at)), shown))];
    }

    private static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What code apps use.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var letter in key)
        {
            bits = ((bits << BitsPerLetter) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF;
            held += BitsPerLetter;
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
            }
        }

        return [.. bytes];
    }
}
