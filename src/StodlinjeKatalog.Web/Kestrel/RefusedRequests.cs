using System.Diagnostics;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Kestrel;

/// <summary>
/// What Kestrel refuses by itself (a line it cannot read, headers that are too long) never reaches the site, and would go out without
/// a body. It too is answered with the emergency numbers: somebody may be reading it.
/// </summary>
public static class RefusedRequests
{
    private const string BadRequest = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public static void AnswerRefusedRequests(this KestrelServerOptions kestrel) => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection =>
    {
        var output = new RefusalOutput(connection.Transport.Output);
        connection.Transport = new Duplex(connection.Transport.Input, output);
        connection.Features.Set(output);
        return next(connection);
    }));

    public static void UseRefusedRequests(this WebApplication app) =>
        app.Services.GetRequiredService<DiagnosticListener>().Subscribe(new Observer(), name => name == BadRequest);

    private static void Answer(IFeatureCollection refused)
    {
        // On an encrypted connection the output holds records, and in HTTP/2 frames: there Kestrel's own answer stands.
        if (refused.Get<ITlsHandshakeFeature>() is null && refused.Get<IHttpResetFeature>() is null
            && refused.Get<IHttpResponseFeature>() is { HasStarted: false } response)
        {
            var withBody = refused.Get<IHttpRequestFeature>()?.Method != HttpMethods.Head;
            refused.Get<RefusalOutput>()?.AnswerInstead(LastResort.NotUnderstood(response.StatusCode, withBody));
        }
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class Observer : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: BadRequest, Value: IFeatureCollection refused })
            {
                Answer(refused);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
