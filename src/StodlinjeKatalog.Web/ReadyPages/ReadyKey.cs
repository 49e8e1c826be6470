using System.Buffers;
using Microsoft.AspNetCore.WebUtilities;

namespace StodlinjeKatalog.Web.ReadyPages;

/// <summary>Under which key an address is kept: its path, and of the query only what the page depends on, in a fixed order.</summary>
internal static class ReadyKey
{
    private const int LongestValue = 64;
    private static readonly SearchValues<char> PathCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-/._");

    /// <summary>
    /// Routing takes /Behov/ for /behov; only the one right spelling is kept, so that a thousand spellings cannot fill the memory.
    /// </summary>
    public static bool IsKept(string path) => !path.AsSpan().ContainsAnyExcept(PathCharacters) && (path.Length == 1 || path[^1] != '/');

    /// <summary>Null when the answer must be made anew.</summary>
    public static string? Of(string path, IQueryCollection query, ReadyPageAttribute rule)
    {
        if (query.Count == 0)
        {
            return path;
        }

        foreach (var name in rule.Unless)
        {
            if (query.ContainsKey(name))
            {
                return null;
            }
        }

        var key = path;
        foreach (var name in rule.Query)
        {
            if (query.TryGetValue(name, out var values) && values is [{ Length: > 0 } value, ..])
            {
                if (value.Length > LongestValue)
                {
                    return null;
                }

                key = QueryHelpers.AddQueryString(key, name, value);
            }
        }

        return key;
    }
}
