using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// The catalogue as it last was, in one file beside the database: what the public reads when the database is gone. Written under
/// another name and moved into place, with a checksum on its first line, so that half a file is never taken for a whole one.
/// </summary>
public sealed class LastGoodFile(string path)
{
    private const string Heading = "stodlinjekatalogen last-good sha256:";

    private string? lastWritten;

    public string Path => path;

    public bool Exists => File.Exists(path);

    /// <summary>The catalogue; null when there is no file or it is not whole.</summary>
    public CatalogContent? Read()
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var end = Array.IndexOf(bytes, (byte)'\n');
            if (end < 0 || Encoding.UTF8.GetString(bytes.AsSpan(0, end)) != HeadingOf(bytes.AsSpan(end + 1)))
            {
                return null;
            }

            return JsonSerializer.Deserialize(bytes.AsSpan(end + 1), CatalogJson.Readable.CatalogContent);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written.</exception>
    public void Write(CatalogContent content)
    {
        // Streamed twice, first for its checksum: the whole document at once is megabytes that the heap is long in giving back.
        var heading = HeadingOf(content);
        if (heading == lastWritten && Exists)
        {
            return;
        }

        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = PrivateFile.Open(temporary, FileMode.Create, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(heading + "\n"));
                JsonSerializer.Serialize(file, content, CatalogJson.Readable.CatalogContent);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            lastWritten = heading;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static string HeadingOf(ReadOnlySpan<byte> document) => HeadingWith(SHA256.HashData(document));

    private static string HeadingOf(CatalogContent content)
    {
        using var sha = SHA256.Create();
        using (var hashing = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        {
            JsonSerializer.Serialize(hashing, content, CatalogJson.Readable.CatalogContent);
        }

        return HeadingWith(sha.Hash!);
    }

    private static string HeadingWith(byte[] hash) => Heading + Convert.ToHexStringLower(hash);
}
