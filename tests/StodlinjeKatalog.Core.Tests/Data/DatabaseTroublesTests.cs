using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Core.Tests.Data;

public class DatabaseTroublesTests
{
    [Fact]
    public void What_a_client_or_a_file_did_is_not_the_fault_of_the_database()
    {
        var leaving = new IOException("Unexpected end of request content.");

        Assert.Null(DatabaseTroubles.OfQuery(leaving));
        Assert.Null(DatabaseTroubles.OfQuery(new InvalidOperationException("x", leaving)));
        Assert.Null(DatabaseTroubles.OfQuery(new IOException("not JSON", new System.Text.Json.JsonException())));
        Assert.Null(DatabaseTroubles.OfQuery(new UnauthorizedAccessException()));
        Assert.Equal(DatabaseTrouble.Unreachable, DatabaseTroubles.Of(leaving));
        Assert.Equal(DatabaseTrouble.Unreachable, DatabaseTroubles.Of(new InvalidOperationException("x", leaving)));
    }

    [Theory]
    [InlineData(5, DatabaseTrouble.Locked)]
    [InlineData(8, DatabaseTrouble.ReadOnly)]
    [InlineData(11, DatabaseTrouble.Corrupt)]
    [InlineData(13, DatabaseTrouble.Full)]
    [InlineData(14, DatabaseTrouble.Unreachable)]
    [InlineData(26, DatabaseTrouble.Corrupt)]
    public void What_SQLite_says_is_told_however_deep_it_lies(int code, DatabaseTrouble expected)
    {
        var exception = new InvalidOperationException("x", new DbUpdateException("y", new SqliteException("z", code)));

        Assert.Equal(expected, DatabaseTroubles.OfQuery(exception));
        Assert.Equal(expected, DatabaseTroubles.Of(exception));
    }
}
