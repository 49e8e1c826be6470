using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StodlinjeKatalog.Web.Tests.Kestrel;

/// <summary>The program as it runs for real: a process of its own, that can be told to stop.</summary>
public sealed class SiteProcess : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stodlinjekatalog-process-").FullName;
    private readonly Process process;

    private readonly System.Text.StringBuilder output = new();

    private SiteProcess(string[] settings)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [
            "exec", Path.Combine(AppContext.BaseDirectory, "StodlinjeKatalog.Web.dll"), "--urls", $"http://127.0.0.1:{Port}",
            $"--ConnectionStrings:Catalog=Data Source={Path.Combine(folder, "catalog.db")}", $"--ConnectionStrings:Editors=Data Source={Path.Combine(folder, "editors.db")}",
            .. settings,
        ]) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, line) =>
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        };
        process.BeginOutputReadLine();
    }

    public int Port { get; } = OwnPort.Find();

    /// <summary>What it has written, its log.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public static async Task<SiteProcess> StartAsync(params string[] settings)
    {
        var site = new SiteProcess(settings);
        for (var i = 0; i < 600 && !site.process.HasExited; i++)
        {
            if (await site.AnswersAsync())
            {
                return site;
            }

            await Task.Delay(100);
        }

        site.Dispose();
        throw new Xunit.Sdk.XunitException("The site did not start.");
    }

    public async Task<bool> AnswersAsync()
    {
        using var connection = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await connection.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>SIGTERM, as systemd and containers send it.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
