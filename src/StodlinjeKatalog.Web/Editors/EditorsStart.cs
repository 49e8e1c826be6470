using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Brings editors.db to its shape before the site answers. When it cannot, the public site starts all the same.</summary>
public sealed partial class EditorsStart(IServiceScopeFactory scopes, ILogger<EditorsStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await MigrateAsync(scope.ServiceProvider.GetRequiredService<EditorsDbContext>(), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Unusable(logger, exception.GetType().Name, exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public static async Task MigrateAsync(EditorsDbContext database, CancellationToken cancellationToken = default)
    {
        CatalogSchema.CreateFile(database);
        await CatalogSchema.MigrateAsync(database, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "editors.db cannot be used ({ExceptionType}): nobody can sign in, the public site is not affected")]
        public static partial void Unusable(ILogger logger, string exceptionType, Exception exception);
    }
}
