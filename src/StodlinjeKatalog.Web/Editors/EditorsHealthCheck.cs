using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Web.Catalog;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Tells the operator when nobody can sign in: editors.db, or the keys that protect the sign-in, cannot be used.</summary>
internal sealed class EditorsHealthCheck(DatabaseConnections connections, IDataProtectionProvider protection) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(TroubleOfDatabase() is { } database ? Ailing($"editors.db: {database}")
            : TroubleOfKeys() is { } keys ? Ailing($"keys: {keys}")
            : HealthCheckResult.Healthy("Editors can sign in."));

    private static HealthCheckResult Ailing(string trouble) =>
        HealthCheckResult.Unhealthy($"Nobody can sign in; the public site is not affected. {trouble}.");

    private DatabaseTrouble? TroubleOfDatabase()
    {
        if (!File.Exists(SqliteFiles.PathOf(connections.Editors)))
        {
            return DatabaseTrouble.Missing;
        }

        try
        {
            using var connection = SqliteFiles.Open(connections.Editors);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'";
            return command.ExecuteScalar() is 0L ? DatabaseTrouble.Empty : null;
        }
        catch (Exception e) when (DatabaseTroubles.Of(e) is { } trouble)
        {
            return trouble;
        }
    }

    private string? TroubleOfKeys()
    {
        try
        {
            var protector = protection.CreateProtector("health");
            return protector.Unprotect(protector.Protect("x")) == "x" ? null : "unreadable";
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or System.Xml.XmlException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return e.GetType().Name;
        }
    }
}
