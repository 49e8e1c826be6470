using System.Diagnostics;
using StodlinjeKatalog.Web.Tests.Kestrel;

namespace StodlinjeKatalog.Web.Tests.Editors;

/// <summary>The published program itself in a process of its own, which can be killed (SIGKILL) at any moment and started again on the same files.</summary>
public sealed class KillableSite(string folder) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly int port = OwnPort.Find();
    private Process? process;

    /// <summary>A browser of its own, which sends its cookies although the test has no certificate.</summary>
    public HttpClient Browser() => new(new AlwaysSecure()) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };

    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [
            "exec", Path.Combine(AppContext.BaseDirectory, "StodlinjeKatalog.Web.dll"), "--urls", $"http://127.0.0.1:{port}",
            $"--ConnectionStrings:Catalog=Data Source={Path.Combine(folder, "catalog.db")}", $"--ConnectionStrings:Editors=Data Source={Path.Combine(folder, "editors.db")}",
        ]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory,

            // It never lives long enough for what the compiler would learn of it.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        await UpAsync();
    }

    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public async Task UpAsync()
    {
        using var client = Browser();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health/live")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (waited.Elapsed < Patience)
            {
            }

            await Task.Delay(25);
        }
    }

    public void Dispose()
    {
        if (process is not null)
        {
            Kill();
        }
    }

    private sealed class AlwaysSecure() : DelegatingHandler(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                cookies[pair[0]] = pair[1];
            }

            return response;
        }
    }
}
