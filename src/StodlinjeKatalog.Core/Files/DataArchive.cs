using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using StodlinjeKatalog.Core.Catalog;

namespace StodlinjeKatalog.Core.Files;

/// <summary>A data folder as one zip: the same files as <see cref="DataFolder.Write"/>, and back.</summary>
public static partial class DataArchive
{
    /// <summary>Files in an archive, and bytes when it has been unpacked: ten times what the whole country's lines take.</summary>
    public const int MaxFiles = 2000;
    public const int MaxUnpackedBytes = 16 * 1024 * 1024;

    /// <param name="at">Stands as the time of every file, so that the same catalogue gives the same bytes.</param>
    public static void Write(CatalogContent content, DateTime at, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, text) in DataFolder.FilesOf(content))
        {
            var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
            entry.LastWriteTime = new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc));
            using var file = entry.Open();
            file.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>
    /// Unpacks the files of a catalogue into an empty folder. Only names that a data folder has are written, whatever paths the archive
    /// claims, and sizes are what is read, not what it says.
    /// </summary>
    /// <returns>What is wrong, in Swedish; then the folder is not to be used.</returns>
    public static IReadOnlyList<string> Unpack(Stream zip, string folder)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count > MaxFiles ? [$"Arkivet har {archive.Entries.Count} filer. Högst {MaxFiles} får plats."] : Unpack(archive, folder);
        }
        catch (InvalidDataException)
        {
            return ["Filen är inte ett zip-arkiv som går att läsa."];
        }
    }

    private static List<string> Unpack(ZipArchive archive, string folder)
    {
        var faults = new List<string>();
        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long left = MaxUnpackedBytes;
        foreach (var entry in archive.Entries.Where(e => !IsBeside(e.FullName)))
        {
            if (DataFile().Match(entry.FullName) is not { Success: true } match)
            {
                faults.Add($"{Shown(entry.FullName)}: filen hör inte till en katalog. Arkivet ska ha samma filer som det man hämtar här.");
            }
            else if (!written.Add(match.Groups["file"].Value))
            {
                faults.Add($"{match.Groups["file"].Value}: filen finns två gånger i arkivet.");
            }
            else if ((left -= Copy(entry, Path.Combine([folder, .. match.Groups["file"].Value.Split('/')]), left)) < 0)
            {
                return [$"Arkivet blir större än {MaxUnpackedBytes / 1024 / 1024} MB när det packas upp. Så stor är ingen katalog."];
            }
        }

        return faults;
    }

    /// <summary>How many bytes were read: never more than one above what is left.</summary>
    private static long Copy(ZipArchiveEntry entry, string path, long left)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var from = entry.Open();
        using var to = File.Create(path);
        var buffer = new byte[64 * 1024];
        long total = 0;
        int read;
        while (total <= left && (read = from.Read(buffer)) > 0)
        {
            to.Write(buffer, 0, read);
            total += read;
        }

        return total;
    }

    /// <summary>What lies beside the data: folders, what systems put there, and the sources of the shipped data.</summary>
    private static bool IsBeside(string path) =>
        path.EndsWith('/') || path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path.Split('/')[^1] is ".DS_Store" or "KALLOR.md";

    private static string Shown(string path) => path.Length > 80 ? path[..80] + "…" : path;

    /// <summary>A file of the data folder, at the top of the archive or in one folder of any plain name.</summary>
    [GeneratedRegex(@"^(?:[\p{L}\p{N}_-][\p{L}\p{N} ._-]*/)?(?<file>(?:behov|malgrupper)\.yaml|(?:kommuner|regioner)\.csv|(?:stodlinjer|guider|sprak)/[a-z0-9-]{1,80}\.md|meningar/[a-z0-9-]{1,80}\.tsv)$")]
    private static partial Regex DataFile();
}
