using System.Net;
using System.Net.Sockets;

namespace StodlinjeKatalog.Web.Tests.Kestrel;

/// <summary>
/// A port for a process that is told its own, and may be stopped and started again on it. It is below those that Linux gives to connections
/// (32768 and up): one of them could be taken by another test's client while the process is down.
/// </summary>
public static class OwnPort
{
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(15_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: try the next.
            }
        }
    }
}
