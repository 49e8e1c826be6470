namespace StodlinjeKatalog.Core.Files;

/// <summary>Something in a data folder that is wrong, or for a warning worth a look.</summary>
/// <param name="File">Path inside the folder, with forward slashes.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Message">In Swedish: what is wrong and what is right.</param>
public sealed record DataFault(string File, int Line, string Message)
{
    /// <summary>By file, then down the file.</summary>
    public static readonly Comparer<DataFault> ByPlace = Comparer<DataFault>.Create((a, b) =>
        string.CompareOrdinal(a.File, b.File) is var byFile and not 0 ? byFile : a.Line.CompareTo(b.Line));

    public override string ToString() => $"{File}:{Line}: {Message}";
}
