using StodlinjeKatalog.Web.Verbs;

namespace StodlinjeKatalog.Web.Tests.Verbs;

/// <summary>The program as an operator uses it: in a folder of its own, with databases of its own.</summary>
public sealed class VerbConsole : IDisposable
{
    private static readonly Verb[] Verbs = [ImportVerb.Verb, ExportVerb.Verb, CheckVerb.Verb, ExplainVerb.Verb, EvaluateVerb.Verb];

    public string Folder { get; } = Directory.CreateTempSubdirectory("stodlinjekatalog-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>The data folder that is shipped with the program.</summary>
    public static string ShippedData => Path.Combine(AppContext.BaseDirectory, "data");

    public string At(string name) => Path.Combine(Folder, name);

    public async Task<int?> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] settings =
        [
            $"--ConnectionStrings:Catalog=Data Source={At("db/catalog.db")}",
            $"--ConnectionStrings:Editors=Data Source={At("db/editors.db")}",
            $"--InvokedFrom={Folder}",
        ];
        var exitCode = await VerbProgram.TryRunAsync([.. settings, .. args], Verbs, TextReader.Null, output, error);
        (Output, Error) = (output.ToString(), error.ToString());
        return exitCode;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
