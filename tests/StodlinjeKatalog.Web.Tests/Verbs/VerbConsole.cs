using Microsoft.Data.Sqlite;
using StodlinjeKatalog.Web.Verbs;

namespace StodlinjeKatalog.Web.Tests.Verbs;

/// <summary>The program as an operator uses it: in a folder of its own, with databases of its own.</summary>
public sealed class VerbConsole : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("stodlinjekatalog-").FullName;

    /// <summary>What stands on standard in.</summary>
    public string Input { get; set; } = "";

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>The data folder that is shipped with the program.</summary>
    public static string ShippedData => Path.Combine(AppContext.BaseDirectory, "data");

    public string At(string name) => Path.Combine(Folder, name);

    public async Task<int?> RunAsync(params string[] args)
    {
        using var input = new StringReader(Input);
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] settings =
        [
            $"--ConnectionStrings:Catalog=Data Source={At("db/catalog.db")}",
            $"--ConnectionStrings:Editors=Data Source={At("db/editors.db")}",
            $"--InvokedFrom={Folder}",
        ];
        var exitCode = await VerbProgram.TryRunAsync([.. settings, .. args], input, output, error);
        (Output, Error) = (output.ToString(), error.ToString());
        return exitCode;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
