using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using StodlinjeKatalog.Web.ReadyPages;

namespace StodlinjeKatalog.Web.Public;

/// <summary>
/// wwwroot/, carried in the program itself and sent as ready bytes: the same whether it is run from source, tested or published.
/// Each file has its own address, and one with a fingerprint of its content that never changes and may be kept for ever.
/// </summary>
public sealed class SiteAssets
{
    private const string Folder = "wwwroot/";
    private const string Inline = "left.js";

    private const int FingerprintLength = 10;

    private static readonly Asset[] All = [.. Embedded()];

    private readonly FrozenDictionary<string, Asset> byName = All.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    /// <summary>The one script that stands in the pages themselves; the content security policy knows it by its hash.</summary>
    public static string InlineScript { get; } = Encoding.UTF8.GetString(All.Single(a => a.Name == Inline).Content);

    /// <summary>As a content security policy writes it: 'sha256-…'.</summary>
    public static string InlineScriptHash { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(InlineScript)))}'";

    /// <summary>The address to link to, with its fingerprint.</summary>
    /// <param name="name">As in wwwroot/: "site.css".</param>
    public string this[string name] => byName[name].Address;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var asset in byName.Values.Where(a => a.Name != Inline))
        {
            Map(endpoints, "/" + asset.Name, "no-cache", asset);
            Map(endpoints, asset.Address, "public, max-age=31536000, immutable", asset);
        }
    }

    private static void Map(IEndpointRouteBuilder endpoints, string address, string cacheControl, Asset asset) =>
        endpoints.MapReadable(address, [ReadyPage(Lasting = true)] async (HttpResponse response) =>
        {
            response.ContentType = asset.ContentType;
            response.Headers.CacheControl = cacheControl;
            await response.Body.WriteAsync(asset.Content);
        }).WithMetadata(asset).ExcludeFromDescription();

    private static IEnumerable<Asset> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var types = new FileExtensionContentTypeProvider();
        foreach (var resource in assembly.GetManifestResourceNames().Where(r => r.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            content = Path.GetExtension(resource) is ".js" or ".css" ? Tightened(content) : content;
            var name = resource[Folder.Length..].Replace('\\', '/');
            var type = types.TryGetContentType(name, out var known) ? known : throw new InvalidOperationException($"Say which content type {name} has.");
            yield return new Asset(name, type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type, content);
        }
    }

    // What a file says to its reader is not sent over a weak network. Only whole lines of comment and the space that begins a line go.
    private static byte[] Tightened(byte[] source) => Encoding.UTF8.GetBytes(string.Join(
        '\n', Encoding.UTF8.GetString(source).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !IsComment(line))));

    private static bool IsComment(string line) =>
        line.StartsWith("//", StringComparison.Ordinal)
        || (line.StartsWith("/*", StringComparison.Ordinal) && line.IndexOf("*/", StringComparison.Ordinal) == line.Length - 2);

    /// <summary>A file of wwwroot/. On its endpoints too, so that tests tell them from pages.</summary>
    public sealed record Asset(string Name, string ContentType, byte[] Content)
    {
        public string Address { get; } =
            $"/{Path.ChangeExtension(Name, null)}.{Convert.ToHexStringLower(SHA256.HashData(Content))[..FingerprintLength]}{Path.GetExtension(Name)}";
    }
}
