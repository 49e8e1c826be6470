using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Web.Public;

/// <summary>schema.org for search engines, in readable Swedish. Every "&lt;" is escaped, so no text can end the script element.</summary>
public static class HelplineJsonLd
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Helpline helpline)
    {
        var root = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Service",
            ["name"] = helpline.Name,
            ["description"] = helpline.Summary,
            ["provider"] = new JsonObject { ["@type"] = "Organization", ["name"] = helpline.Provider },
            ["areaServed"] = helpline.Region ?? "Sverige",
        };
        if (helpline.Cost == Cost.Free)
        {
            root["isAccessibleForFree"] = true;
        }

        root["availableChannel"] = new JsonArray([.. helpline.Channels.Select(Channel)]);
        return root.ToJsonString(Readable).Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    private static JsonObject Channel(ContactChannel channel)
    {
        var node = new JsonObject { ["@type"] = "ServiceChannel" };
        switch (channel.Kind)
        {
            case ChannelKind.Phone:
                node["servicePhone"] = new JsonObject { ["@type"] = "ContactPoint", ["telephone"] = channel.Dial };
                break;
            case ChannelKind.Sms:
                node["serviceSmsNumber"] = new JsonObject { ["@type"] = "ContactPoint", ["telephone"] = channel.Dial };
                break;
            case ChannelKind.Email:
                node["serviceUrl"] = $"mailto:{channel.Value}";
                break;
            case ChannelKind.Letter or ChannelKind.Visit or ChannelKind.Video:
                node["name"] = channel.Value;
                break;
            default:
                node["serviceUrl"] = channel.Value;
                break;
        }

        return node;
    }
}
