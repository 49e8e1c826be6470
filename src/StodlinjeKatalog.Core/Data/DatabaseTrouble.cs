using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace StodlinjeKatalog.Core.Data;

/// <summary>Why the catalogue's database cannot be used as it should.</summary>
public enum DatabaseTrouble
{
    /// <summary>There is no file.</summary>
    Missing,

    /// <summary>There is a database, but the catalogue in it is empty.</summary>
    Empty,

    /// <summary>Somebody else holds it.</summary>
    Locked,

    /// <summary>What is there is not a database, or not whole.</summary>
    Corrupt,

    /// <summary>It can be read but not written.</summary>
    ReadOnly,

    /// <summary>There is no room on the disk.</summary>
    Full,

    /// <summary>A newer program has changed its shape.</summary>
    SchemaIsNewer,

    /// <summary>It cannot be reached for another reason.</summary>
    Unreachable,
}

/// <summary>What the exceptions of the database mean.</summary>
public static class DatabaseTroubles
{
    /// <summary>For work that touches the database alone, its files too; null when the exception does not speak of it.</summary>
    public static DatabaseTrouble? Of(Exception exception) => OfQuery(exception) ?? (IsOfFile(exception) ? DatabaseTrouble.Unreachable : null);

    /// <summary>
    /// https://sqlite.org/rescode.html; null when it was not the database that said it. For work that also reads from a client or from
    /// other files: a broken connection is an <see cref="IOException"/> too, and SQLite never throws one.
    /// </summary>
    public static DatabaseTrouble? OfQuery(Exception exception) => exception switch
    {
        DatabaseTroubleException known => known.Trouble,
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            5 or 6 => DatabaseTrouble.Locked,
            8 => DatabaseTrouble.ReadOnly,
            11 or 26 => DatabaseTrouble.Corrupt,
            13 => DatabaseTrouble.Full,
            _ => DatabaseTrouble.Unreachable,
        },
        JsonException => DatabaseTrouble.Corrupt,
        IOException => null,
        { InnerException: { } inner } => OfQuery(inner),
        _ => null,
    };

    private static bool IsOfFile(Exception exception) =>
        exception is IOException or UnauthorizedAccessException || (exception.InnerException is { } inner && IsOfFile(inner));
}

/// <summary>The database answers, but not as the catalogue needs.</summary>
public sealed class DatabaseTroubleException(DatabaseTrouble trouble) : Exception($"The catalogue database cannot be used: {trouble}.")
{
    public DatabaseTrouble Trouble { get; } = trouble;
}
