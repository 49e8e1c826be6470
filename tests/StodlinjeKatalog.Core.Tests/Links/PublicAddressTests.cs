using System.Net;
using StodlinjeKatalog.Core.Links;

namespace StodlinjeKatalog.Core.Tests.Links;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")] // loopback
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")] // this machine
    [InlineData("10.1.2.3")] // private
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")] // link-local: a cloud's secrets
    [InlineData("100.64.0.1")] // carrier-grade NAT
    [InlineData("100.127.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("198.18.0.1")] // benchmarks
    [InlineData("203.0.113.9")] // documentation
    [InlineData("224.0.0.1")] // multicast
    [InlineData("255.255.255.255")] // broadcast
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")] // IPv4 dressed as IPv6
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("::7f00:1")]
    [InlineData("fe80::1")] // link-local
    [InlineData("fec0::1")]
    [InlineData("fc00::1")] // unique local
    [InlineData("fd12:3456::1")]
    [InlineData("ff02::1")] // multicast
    [InlineData("64:ff9b::7f00:1")] // NAT64 to loopback
    [InlineData("2001::1")] // Teredo
    [InlineData("2001:db8::1")] // documentation
    [InlineData("2002:7f00:1::1")] // 6to4 to loopback
    public void Nobody_else_reaches(string address) => Assert.False(PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("193.235.19.97")]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("169.253.255.255")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("2a00:1450:400f:80d::200e")]
    public void Everybody_reaches(string address) => Assert.True(PublicAddress.IsPublic(IPAddress.Parse(address)));
}
