using System.Security.Cryptography;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Core.Search.Learned;

/// <summary>A model in a file, with its checksum first: half a file is never taken for a whole one.</summary>
public static class LearnedFile
{
    /// <summary>The model; null when there is no file, or it is not whole, or of another version.</summary>
    public static LearnedModel? Read(string path)
    {
        try
        {
            // Read twice, first for its checksum: the whole file at once is megabytes that the heap is long in giving back.
            using var file = File.OpenRead(path);
            Span<byte> told = stackalloc byte[SHA256.HashSizeInBytes];
            file.ReadExactly(told);
            if (!SHA256.HashData(file).AsSpan().SequenceEqual(told))
            {
                return null;
            }

            file.Position = SHA256.HashSizeInBytes;
            return LearnedModel.Load(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Written under another name and moved into place.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written.</exception>
    public static void Write(LearnedModel model, string path)
    {
        using var content = new MemoryStream();
        model.Save(content);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = PrivateFile.Open(temporary, FileMode.Create, FileAccess.Write))
            {
                file.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
                content.WriteTo(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
