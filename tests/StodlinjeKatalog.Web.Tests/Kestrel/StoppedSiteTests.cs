using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Parser;

namespace StodlinjeKatalog.Web.Tests.Kestrel;

/// <summary>SIGTERM while people are asking: nobody gets half an answer, what was typed is taken, and the program ends as it should.</summary>
public sealed class StoppedSiteTests
{
    private const int UnderWay = 100;
    private const string Text = "text=Numret+var+upptaget+hela+kv%C3%A4llen.";

    [Fact]
    public async Task What_is_under_way_is_finished_nothing_is_cut_off_and_the_exit_code_is_0()
    {
        using var site = await SiteProcess.StartAsync();
        using var ended = new CancellationTokenSource();
        var answers = new ConcurrentQueue<byte[]>();
        var askers = Enumerable.Range(0, 8).Select(_ => AskUntilAsync(site.Port, answers, ended.Token)).ToArray();
        using var writing = await ConnectAsync(site.Port);
        await writing.SendAsync(Encoding.ASCII.GetBytes(
            "POST /synpunkter HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + $"Content-Length: {Text.Length}\r\n\r\n{Text[..10]}"));

        // By now the server has the headers and waits for the rest.
        await UntilAsync(() => Task.FromResult(answers.Count >= UnderWay));
        site.Terminate();
        await UntilAsync(async () => !await site.AnswersAsync());
        await writing.SendAsync(Encoding.ASCII.GetBytes(Text[10..]));
        var taken = new WireAnswer(await ReadToEndAsync(writing), Closed: true);

        Assert.Equal((302, "/synpunkter?tack"), (taken.Status, taken.Header("Location")));
        Assert.Equal(0, await site.ExitCodeAsync());
        await ended.CancelAsync();
        await Task.WhenAll(askers);
        Assert.All(answers, AssertWhole);
    }

    private static void AssertWhole(byte[] bytes)
    {
        var answer = new WireAnswer(bytes, Closed: true);
        Assert.Equal(200, answer.Status);
        Assert.Equal(answer.Header("Content-Length"), answer.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        new HtmlParser().ParseDocument(answer.Text).AssertBannerFirst("while stopping");
    }

    /// <summary>One answer after the other, each on a connection of its own. A refused connection is no answer; half an answer is one.</summary>
    private static async Task AskUntilAsync(int port, ConcurrentQueue<byte[]> answers, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                using var connection = await ConnectAsync(port);
                await connection.SendAsync(Encoding.ASCII.GetBytes("GET /akut HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), CancellationToken.None);
                if (await ReadToEndAsync(connection) is { Length: > 0 } answer)
                {
                    answers.Enqueue(answer);
                }
            }
            catch (SocketException)
            {
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("It did not come to that within half a minute.");
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return socket;
    }

    /// <summary>What came until the other side closed, or broke off.</summary>
    private static async Task<byte[]> ReadToEndAsync(Socket socket)
    {
        var received = new MemoryStream();
        var buffer = new byte[65536];
        try
        {
            while (await socket.ReceiveAsync(buffer) is > 0 and var length)
            {
                received.Write(buffer, 0, length);
            }
        }
        catch (SocketException)
        {
            // Broken off: what has come is judged as it is.
        }

        return received.ToArray();
    }
}
