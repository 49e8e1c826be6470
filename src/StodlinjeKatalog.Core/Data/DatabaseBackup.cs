using System.Globalization;
using System.Security.Cryptography;

namespace StodlinjeKatalog.Core.Data;

/// <summary>Backups of the program's databases: taken while the site runs, and put back only after they have been examined.</summary>
public static class DatabaseBackup
{
    private const string StampFormat = "yyyyMMdd-HHmmss";

    /// <summary>A database and the files that SQLite may have beside it.</summary>
    private static readonly string[] Suffixes = ["", "-wal", "-shm"];

    /// <summary>Copies the databases that exist into a folder that holds no backup yet.</summary>
    /// <exception cref="BackupRefusedException">The folder is taken, or a copy is not whole.</exception>
    public static BackupManifest Create(string folder, IReadOnlyList<DatabaseFile> databases, DateTimeOffset now)
    {
        if (databases.FirstOrDefault(d => File.Exists(Path.Combine(folder, d.Name))) is { } taken)
        {
            throw new BackupRefusedException($"{folder} har redan {taken.Name}. Välj en tom mapp.");
        }

        CreatePrivateFolder(folder);
        var files = new List<BackupFile>();
        foreach (var database in databases.Where(d => File.Exists(d.Path)))
        {
            var copy = Path.Combine(folder, database.Name);
            SqliteCopy.Create(database.Path, copy);
            if (SqliteCopy.FaultOf(copy) is { } fault)
            {
                throw new BackupRefusedException($"{database.Name} är inte hel: {fault}.");
            }

            files.Add(new(database.Name, new FileInfo(copy).Length, HashOf(copy), SqliteCopy.RowCounts(copy)));
        }

        var manifest = new BackupManifest(now, files);
        manifest.Write(folder);
        return manifest;
    }

    /// <summary>The backup in a folder, when every file in it is as it was when it was taken.</summary>
    /// <exception cref="BackupRefusedException">It is not.</exception>
    public static BackupManifest Verify(string folder)
    {
        var manifest = BackupManifest.Read(folder)
            ?? throw new BackupRefusedException($"{folder} är ingen hel säkerhetskopia: {BackupManifest.FileName} saknas eller går inte att läsa.");
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(folder, Path.GetFileName(file.Name));
            if (!File.Exists(path))
            {
                throw new BackupRefusedException($"{file.Name} saknas i {folder}.");
            }

            if (HashOf(path) != file.Sha256)
            {
                throw new BackupRefusedException($"{file.Name} har ändrats sedan kopian togs. Använd en annan säkerhetskopia.");
            }

            if (SqliteCopy.FaultOf(path) is { } fault)
            {
                throw new BackupRefusedException($"{file.Name} är inte hel: {fault}. Använd en annan säkerhetskopia.");
            }
        }

        return manifest;
    }

    /// <summary>
    /// Puts a verified backup in the place of the databases. What was there is kept in a folder beside them, whose path is returned;
    /// null when nothing was there.
    /// </summary>
    public static string? Restore(string folder, BackupManifest manifest, IReadOnlyList<DatabaseFile> databases, DateTimeOffset now)
    {
        string? kept = null;
        foreach (var file in manifest.Files)
        {
            var live = databases.First(d => d.Name == file.Name).Path;
            var backup = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(live)!);
            if (!Suffixes.Any(suffix => File.Exists(live + suffix)))
            {
                Put(backup, live);
                continue;
            }

            kept ??= Path.Combine(Path.GetDirectoryName(live)!, $"before-restore-{now.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture)}");
            CreatePrivateFolder(kept);
            Replace(backup, live, Path.Combine(kept, file.Name));
        }

        return kept;
    }

    /// <summary>The name of the folder of a backup taken at a time; names sort as the times do.</summary>
    public static string FolderNameAt(DateTimeOffset now) => now.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture);

    /// <summary>Takes away the oldest of the whole backups that <see cref="FolderNameAt"/> named, beyond a number.</summary>
    public static IReadOnlyList<string> Prune(string root, int keep)
    {
        string[] old =
        [
            .. Directory.EnumerateDirectories(root)
                .Where(d => DateTime.TryParseExact(Path.GetFileName(d), StampFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                    && File.Exists(Path.Combine(d, BackupManifest.FileName)))
                .OrderDescending(StringComparer.Ordinal)
                .Skip(keep),
        ];
        foreach (var folder in old)
        {
            Directory.Delete(folder, recursive: true);
        }

        return old;
    }

    private static void Replace(string backup, string live, string kept)
    {
        if (File.Exists(live) && SqliteCopy.FaultOf(live) is null)
        {
            // The site may be running: the content is exchanged under it, in one transaction.
            SqliteCopy.Create(live, kept);
            SqliteCopy.Overwrite(backup, live);
            return;
        }

        // What is broken is kept as it is, for whoever wants to mend it. A log (-wal) that stayed would be played into the new file.
        foreach (var suffix in Suffixes.Where(suffix => File.Exists(live + suffix)))
        {
            File.Move(live + suffix, kept + suffix);
        }

        Put(backup, live);
    }

    private static void Put(string backup, string live)
    {
        var temporary = live + ".restoring";
        File.Delete(temporary);
        SqliteCopy.Create(backup, temporary);
        File.Move(temporary, live);
    }

    private static void CreatePrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // Editors' addresses and password hashes are in there.
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}

/// <summary>A database of the program.</summary>
/// <param name="Name">What its copy is called in a backup: "catalog.db".</param>
public sealed record DatabaseFile(string Name, string Path);

/// <summary>A backup cannot be taken or used. The message, in Swedish, says why.</summary>
public sealed class BackupRefusedException(string message) : Exception(message);
