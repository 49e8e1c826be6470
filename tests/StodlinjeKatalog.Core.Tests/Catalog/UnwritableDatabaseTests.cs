using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Core.Tests.Catalog;

/// <summary>A database that can be read and not written: the public has the newest, and the operator is told before an editor meets it.</summary>
public sealed class UnwritableDatabaseTests
{
    private const int MoreThanAnyDisk = int.MaxValue / 2;

    private static readonly string[] TheLine = ["Lugna linjen"];

    [Theory]
    [InlineData(true, 0, DatabaseTrouble.ReadOnly)]
    [InlineData(false, MoreThanAnyDisk, DatabaseTrouble.Full)]
    public async Task The_public_reads_the_database_the_operator_is_told_and_it_heals(bool readOnly, int leastFree, DatabaseTrouble trouble)
    {
        using var site = await StoredSite.StartAsync();
        site.Restart(readOnly, leastFree);

        await site.Loader.StartAsync(default);
        await site.Loader.WatchAsync(default);

        Assert.Equal(TheLine, site.PublicNames);
        Assert.Equal(trouble, site.Loader.Health.Trouble);
        site.Restart();
        await site.Loader.StartAsync(default);
        await site.Loader.WatchAsync(default);
        Assert.True(site.Loader.Health.IsSound, site.Loader.Health.ToString());
        Assert.Equal(CatalogSource.Database, site.Loader.Health.Source);
    }
}
