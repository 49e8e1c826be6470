using Microsoft.AspNetCore.Identity;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Web.Catalog;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Brings editors.db to its shape before the site answers. When it cannot, the public site starts all the same.</summary>
public sealed partial class EditorsStart(DatabaseConnections connections, IServiceScopeFactory scopes, ILogger<EditorsStart> logger) : IHostedService
{
    /// <summary>By name, so that a start need not load EF to find that none remains. A test compares them with what EF knows.</summary>
    internal static readonly IReadOnlyList<string> Migrations =
    [
        "20261121213030_Accounts", "20261121225730_Feedback", "20261122001910_Links", "20261122010900_SearchCounts",
        "20261201043000_Sessions",
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            SqliteFiles.Create(connections.Editors);
            if (!IsNewest())
            {
                await using var scope = scopes.CreateAsyncScope();
                await CatalogSchema.MigrateAsync(scope.ServiceProvider.GetRequiredService<EditorsDbContext>(), cancellationToken);
            }

            if (IsReadable())
            {
                await using var scope = scopes.CreateAsyncScope();
                await ((EditorStore)scope.ServiceProvider.GetRequiredService<IUserStore<Editor>>()).SealAllAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Unusable(logger, exception.GetType().Name, exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool IsNewest()
    {
        using var connection = SqliteFiles.Open(connections.Editors);
        return CatalogSchema.IsNewest(connection, Migrations);
    }

    /// <summary>Whether secrets of an earlier version lie there for anybody with the file to read.</summary>
    private bool IsReadable()
    {
        using var connection = SqliteFiles.Open(connections.Editors);
        using var command = connection.CreateCommand();
        command.CommandText = EditorStore.AnyReadable;
        return command.ExecuteScalar() is 1L;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "editors.db cannot be used ({ExceptionType}): nobody can sign in, the public site is not affected")]
        public static partial void Unusable(ILogger logger, string exceptionType, Exception exception);
    }
}
