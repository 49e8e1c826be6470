using System.Text.Json;
using System.Text.Json.Serialization;

namespace StodlinjeKatalog.Core.Data;

/// <summary>What a backup holds. Written last: a folder without it is no whole backup.</summary>
public sealed record BackupManifest(DateTimeOffset CreatedAt, IReadOnlyList<BackupFile> Files)
{
    public const string FileName = "backup.json";

    public static BackupManifest? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, FileName)), BackupJson.Default.BackupManifest);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    public void Write(string folder) =>
        File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Default.BackupManifest));
}

/// <param name="Rows">Rows by table, to compare with after a restore.</param>
public sealed record BackupFile(string Name, long Bytes, string Sha256, IReadOnlyDictionary<string, long> Rows);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
