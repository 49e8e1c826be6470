using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using StodlinjeKatalog.Web.Tests.Verbs;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>Two editors at work on the same two lines while the site is killed (SIGKILL) again and again under them.</summary>
public sealed class KilledEditingTests : IDisposable
{
    private const int EditsEach = 50;
    private const int EditsBetweenKills = 17;

    private static readonly string[] Lines = ["spes", "jourhavande-prast"];

    private readonly VerbConsole console = new();
    private readonly KillableSite site;
    private int acknowledged;

    public KilledEditingTests() => site = new(console.At("db"));

    [Fact]
    public async Task No_acknowledged_edit_is_lost_and_no_half_revision_exists()
    {
        console.Input = EditorSession.Password;
        foreach (var name in new[] { "anna", "bo" })
        {
            Assert.Equal(0, await console.RunAsync("create-editor", "--email", $"{name}@exempel.se", "--name", name, "--role", "Editor", "--password-stdin"));
        }

        await site.StartAsync();
        using var anna = await SignInAsync("anna");
        using var bo = await SignInAsync("bo");
        var work = Task.WhenAll(EditAsync(anna, "anna", 0), EditAsync(bo, "bo", 1));
        var kills = 0;
        var random = new Random(5);
        while (!work.IsCompleted)
        {
            var until = acknowledged + EditsBetweenKills;
            while (!work.IsCompleted && acknowledged < until)
            {
                await Task.Delay(5);
            }

            if (!work.IsCompleted)
            {
                await Task.Delay(random.Next(150));
                site.Kill();
                kills++;
                await site.StartAsync();
            }
        }

        var tags = (await work).SelectMany(t => t).ToArray();
        site.Kill();
        Assert.True(kills >= 5, $"killed only {kills} times");
        Assert.True(tags.Length >= 2 * EditsEach, $"only {tags.Length} edits were acknowledged");

        Assert.Equal(["ok"], Values("catalog.db", "PRAGMA integrity_check"));
        Assert.Equal(["ok"], Values("editors.db", "PRAGMA integrity_check"));
        Assert.Empty(tags.Except(Values("catalog.db", "SELECT Reason FROM Revisions WHERE Reason IS NOT NULL")));
        foreach (var line in Lines)
        {
            AssertWhole(line);
        }

        // And it is what visitors read.
        await site.StartAsync();
        using var visitor = site.Browser();
        foreach (var line in Lines)
        {
            var summary = Values("catalog.db", $"SELECT json_extract(Current, '$.summary') FROM Helplines WHERE Slug = '{line}'").Single()!;
            Assert.Contains(summary, (await visitor.PageAsync($"/stodlinjer/{line}")).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        site.Dispose();
        console.Dispose();
    }

    private async Task<EditorSession> SignInAsync(string name)
    {
        var session = new EditorSession(site.Browser());
        var answer = await session.PostAsync("/admin/logga-in", "main form", ("Input.Email", $"{name}@exempel.se"), ("Input.Password", EditorSession.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await session.TurnOnCodesAsync();
        return session;
    }

    /// <summary>What the site has said is saved: the reasons that the editor gave.</summary>
    private async Task<List<string>> EditAsync(EditorSession editor, string name, int first)
    {
        var said = new List<string>();
        for (var i = 1; i <= EditsEach; i++)
        {
            var tag = $"{name} {i}";
            var line = Lines[(i + first) % 2];
            await UntilSavedAsync(editor, $"/admin/stodlinjer/{line}", "form.edit", ("Form.Summary", $"Skrivet av {tag}."), ("Reason", tag), ("do", "save"));
            said.Add(tag);
            Interlocked.Increment(ref acknowledged);
            if (i % 5 == 0 && await UntilSavedAsync(editor, $"/admin/stodlinjer/{line}/publicera", "main form", ("Reason", tag + " publicerar")))
            {
                said.Add(tag + " publicerar");
            }
        }

        return said;
    }

    /// <summary>Again after a conflict or a kill, as an editor would. False when there is nothing left to do: the other one has published it.</summary>
    private async Task<bool> UntilSavedAsync(EditorSession editor, string address, string form, params (string, string)[] fields)
    {
        var page = (IHtmlDocument?)null;
        while (true)
        {
            try
            {
                page ??= await editor.Client.PageAsync(address);
                if (page.QuerySelector(form) is not IHtmlFormElement)
                {
                    return false;
                }

                var answer = await editor.PostAsync(page, address, form, fields);
                if (answer.StatusCode == HttpStatusCode.Redirect)
                {
                    Assert.DoesNotContain("logga-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
                    return true;
                }

                // A conflict shows the form again, with what the other one has saved.
                page = await answer.PageAsync();
                var text = page.Body!.TextContent;
                Assert.True(text.Contains("före dig", StringComparison.Ordinal) || text.Contains("medan du läste", StringComparison.Ordinal), $"{(int)answer.StatusCode}: {text}");
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                page = null;
                await site.UpAsync();
            }
        }
    }

    /// <summary>Played from its beginning, the history arrives at what is stored: each change began where the one before it ended.</summary>
    private void AssertWhole(string line)
    {
        var (current, draft) = ((string?)null, (string?)null);
        foreach (var (action, before, after) in Rows($"SELECT Action, Before, After FROM Revisions WHERE Kind = 'Helpline' AND Slug = '{line}' ORDER BY Id"))
        {
            switch (action)
            {
                case "Imported":
                    (current, draft) = (after, null);
                    break;
                case "DraftSaved":
                    Assert.Equal(draft ?? current, before);
                    draft = after;
                    break;
                case "Published":
                    Assert.Equal(current, before);
                    Assert.Equal(draft, after);
                    (current, draft) = (after, null);
                    break;
                default:
                    Assert.Fail($"{line}: {action}");
                    break;
            }
        }

        var (_, storedCurrent, storedDraft) = Assert.Single(Rows($"SELECT Slug, Current, Draft FROM Helplines WHERE Slug = '{line}'"));
        Assert.Equal((current, draft), (storedCurrent, storedDraft));
    }

    private List<string?> Values(string file, string sql) => [.. Read(file, sql).Select(row => row[0])];

    private IEnumerable<(string?, string?, string?)> Rows(string sql) => Read("catalog.db", sql).Select(row => (row[0], row[1], row[2]));

    private List<string?[]> Read(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={console.At("db/" + file)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))]);
        }

        return rows;
    }
}
