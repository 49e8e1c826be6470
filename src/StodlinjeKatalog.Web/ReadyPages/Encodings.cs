using Microsoft.Extensions.Primitives;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>What a client can unpack.</summary>
[Flags]
public enum Encodings
{
    None = 0,
    Gzip = 1,
    Brotli = 2,
}

public static class AcceptEncoding
{
    /// <summary>Reads Accept-Encoding without allocating: every answer passes here. An encoding with q=0 is refused.</summary>
    public static Encodings Read(StringValues header)
    {
        var accepted = Encodings.None;
        for (var i = 0; i < header.Count; i++)
        {
            var line = header[i].AsSpan();
            foreach (var range in line.Split(','))
            {
                accepted |= ReadOne(line[range].Trim());
            }
        }

        return accepted;
    }

    private static Encodings ReadOne(ReadOnlySpan<char> item)
    {
        var end = item.IndexOf(';');
        var name = end < 0 ? item : item[..end].TrimEnd();
        var encoding =
            name.Equals("br", StringComparison.OrdinalIgnoreCase) ? Encodings.Brotli
            : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? Encodings.Gzip
            : Encodings.None;
        return encoding == Encodings.None || end < 0 || !IsRefused(item[(end + 1)..]) ? encoding : Encodings.None;
    }

    private static bool IsRefused(ReadOnlySpan<char> parameter)
    {
        var value = parameter[(parameter.IndexOf('=') + 1)..].Trim();
        return value.Length > 0 && value[0] == '0' && value.Trim("0.").IsEmpty;
    }
}
