using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StodlinjeKatalog.Core.Links;

/// <summary>
/// Visits pages as a polite stranger: says who it is, asks one host one thing at a time, reads no more than it needs, keeps no
/// cookies, follows redirects by hand so that each is judged as the first address was.
/// </summary>
public sealed class PageVisitor : IDisposable
{
    private readonly LinkPolicy policy;
    private readonly VisitLimits limits;
    private readonly HostTurns turns;
    private readonly HttpClient client;

    public PageVisitor(LinkPolicy policy, VisitLimits limits)
    {
        (this.policy, this.limits, turns) = (policy, limits, new(limits.Pause));
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = limits.ConnectTimeout,
            MaxConnectionsPerServer = 1,
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(limits.UserAgent);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.1");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("sv");
    }

    public void Dispose() => client.Dispose();

    public async Task<PageVisit> VisitAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var first))
        {
            return new(VisitResult.Gone);
        }

        var (at, movedTo, forGood) = (first, (Uri?)null, true);
        for (var hop = 0; hop <= limits.MaxRedirects; hop++)
        {
            var (answer, next) = await AskAsync(at, cancellationToken);
            if (next is null)
            {
                return answer with { MovedTo = answer.Result == VisitResult.Answered && movedTo is not null && !IsSame(first, movedTo) ? movedTo.AbsoluteUri : null };
            }

            // What only leads on for now (to a language, to a sign-in) is no move.
            forGood &= answer.Status is 301 or 308;
            movedTo = forGood ? next : movedTo;
            at = next;
        }

        return new(VisitResult.Failed);
    }

    private async Task<(PageVisit Answer, Uri? Next)> AskAsync(Uri at, CancellationToken cancellationToken)
    {
        if (policy.Refuses(at))
        {
            return (new(VisitResult.Forbidden), null);
        }

        using var turn = await turns.TakeAsync(at.IdnHost, cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limits.Timeout);
        try
        {
            using var response = await client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var status = (int)response.StatusCode;
            if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location && Uri.TryCreate(at, location, out var next))
            {
                return (new(VisitResult.Answered, status), next);
            }

            return (await JudgeAsync(response, patience.Token), null);
        }
        catch (Exception e) when (Causes(e).Any(cause => cause is ForbiddenAddressException))
        {
            return (new(VisitResult.Forbidden), null);
        }
        catch (Exception e) when (Causes(e).Any(cause => cause is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }))
        {
            return (new(VisitResult.Gone), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (new(VisitResult.Failed), null);
        }
    }

    private async Task<PageVisit> JudgeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        return status switch
        {
            >= 200 and < 300 => new(VisitResult.Answered, status, Fingerprint: await FingerprintAsync(response.Content, cancellationToken)),
            404 or 410 => new(VisitResult.Gone, status),
            >= 400 and < 500 => new(VisitResult.TurnedAway, status),
            _ => new(VisitResult.Failed, status),
        };
    }

    private async Task<string?> FingerprintAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentType?.MediaType is not ("text/html" or "application/xhtml+xml"))
        {
            return null;
        }

        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var page = new byte[limits.MaxBytes];
        var length = await body.ReadAtLeastAsync(page, page.Length, throwOnEndOfStream: false, cancellationToken);

        // Digits are the same in every charset that Swedish pages use.
        return PageFingerprint.Of(Encoding.UTF8.GetString(page, 0, length));
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await policy.AddressesOfAsync(context.DnsEndPoint, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static bool IsSame(Uri a, Uri b) => Plain(a) == Plain(b);

    /// <summary>A slash at the end and a place within the page make no other page.</summary>
    private static string Plain(Uri address) => address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped).TrimEnd('/');
}
