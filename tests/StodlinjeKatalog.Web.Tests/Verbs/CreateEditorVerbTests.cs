using Microsoft.Data.Sqlite;
using StodlinjeKatalog.Web.Verbs;

namespace StodlinjeKatalog.Web.Tests.Verbs;

public sealed class CreateEditorVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stodlinjekatalog-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Makes_the_first_account_once()
    {
        Assert.Equal((0, ""), await RunAsync("lampa-ekorre-tvist-moln", "--email", "kim@exempel.se", "--role", "Administrator", "--password-stdin"));
        var (code, error) = await RunAsync("lampa-ekorre-tvist-moln", "--email", "kim@exempel.se", "--role", "Editor", "--password-stdin", "--name", "Annan");
        Assert.Equal(1, code);
        Assert.Contains("finns redan", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kort", "minst 12 tecken")]
    [InlineData("password123456", "för vanligt")]
    [InlineData("kim@exempel.se", "e-postadress")]
    public async Task Refuses_a_weak_password_with_the_reason(string password, string reason)
    {
        var (code, error) = await RunAsync(password, "--email", "kim@exempel.se", "--role", "Editor", "--password-stdin");
        Assert.Equal(1, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--email", "kim@exempel.se", "--role", "Chef", "--password-stdin")]
    [InlineData("--email", "kim@exempel.se", "--role", "1", "--password-stdin")]
    [InlineData("--email", "kim", "--role", "Editor", "--password-stdin")]
    [InlineData("--email", "kim@exempel.se", "--role", "Editor")]
    public async Task Refuses_what_it_does_not_understand(params string[] args)
    {
        var (code, error) = await RunAsync("lampa-ekorre-tvist-moln", args);
        Assert.Equal(1, code);
        Assert.NotEmpty(error);
    }

    private async Task<(int Code, string Error)> RunAsync(string password, params string[] args)
    {
        using var input = new StringReader(password + "\n");
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] settings = ["--ConnectionStrings:Catalog", $"Data Source={folder}/catalog.db", "--ConnectionStrings:Editors", $"Data Source={folder}/editors.db"];
        var code = await VerbProgram.TryRunAsync(["create-editor", .. args, .. settings], input, output, error);
        return (code!.Value, error.ToString());
    }
}
