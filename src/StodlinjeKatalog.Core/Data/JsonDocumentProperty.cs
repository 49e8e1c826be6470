using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StodlinjeKatalog.Core.Data;

internal static class JsonDocumentProperty
{
    /// <summary>Stores an immutable value as JSON text. Two values are the same when their texts are.</summary>
    public static PropertyBuilder<T> IsJsonDocument<T>(this PropertyBuilder<T> property, JsonTypeInfo<T> json)
        where T : class? =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, json),
            text => JsonSerializer.Deserialize(text, json)!,
            new ValueComparer<T>(
                (a, b) => ReferenceEquals(a, b) || (a != null && b != null && JsonSerializer.Serialize(a, json) == JsonSerializer.Serialize(b, json)),
                value => value == null ? 0 : JsonSerializer.Serialize(value, json).GetHashCode(StringComparison.Ordinal),
                value => value));
}
