using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace StodlinjeKatalog.Web.Public;

/// <summary>A QR code as one SVG path: no inline style, so that the strict content policy holds, and sharp at any size on paper.</summary>
public static class QrSvg
{
    /// <param name="text">What a camera reads: "tel:90101" or an address.</param>
    /// <param name="label">What the picture is, for one who does not see it.</param>
    public static IHtmlContent Of(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x])
                {
                    continue;
                }

                var start = x;
                while (x + 1 < rows.Count && rows[y][x + 1])
                {
                    x++;
                }

                var length = x + 1 - start;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{length}v1h-{length}z");
            }
        }

        return new HtmlString(
            $"""<svg class="qr" role="img" aria-label="{HtmlEncoder.Default.Encode(label)}" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path d="{path}"/></svg>""");
    }
}
