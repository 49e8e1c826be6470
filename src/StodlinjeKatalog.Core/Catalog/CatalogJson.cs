using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StodlinjeKatalog.Core.Catalog;

/// <summary>
/// The catalogue's values as JSON documents: what the database, a revision and the last good snapshot hold. The same value always
/// gives the same text, so texts can be compared.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CatalogContent))]
internal sealed partial class CatalogJson : JsonSerializerContext
{
    /// <summary>Swedish letters as they are: the documents are read by people too, and never inside HTML.</summary>
    public static CatalogJson Readable => ReadableContext.Value;

    /// <summary>On its own, because the order between the static fields of two files of one class is not given.</summary>
    private static class ReadableContext
    {
        public static readonly CatalogJson Value = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
