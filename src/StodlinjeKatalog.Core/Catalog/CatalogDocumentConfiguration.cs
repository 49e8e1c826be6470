using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StodlinjeKatalog.Core.Catalog;

internal sealed class CatalogDocumentConfiguration : IEntityTypeConfiguration<CatalogDocument>
{
    public void Configure(EntityTypeBuilder<CatalogDocument> document)
    {
        document.ToTable("Documents");
        document.HasKey(d => new { d.Kind, d.Slug });
        document.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
        document.Property(d => d.Slug).HasMaxLength(Helplines.Slug.MaxLength);
        document.Property(d => d.Version).IsConcurrencyToken();
    }
}
