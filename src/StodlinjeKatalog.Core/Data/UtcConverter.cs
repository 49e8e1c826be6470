using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StodlinjeKatalog.Core.Data;

internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
