using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;

namespace StodlinjeKatalog.Core.Helplines;

internal sealed class HelplineEntryConfiguration : IEntityTypeConfiguration<HelplineEntry>
{
    public void Configure(EntityTypeBuilder<HelplineEntry> entry)
    {
        entry.ToTable("Helplines");
        entry.HasKey(e => e.Slug);
        entry.Property(e => e.Slug).HasMaxLength(Slug.MaxLength);
        entry.Property(e => e.Current).IsJsonDocument(CatalogJson.Readable.Helpline);
        entry.Property(e => e.Draft).IsJsonDocument(CatalogJson.Readable.Helpline!);
        entry.Property(e => e.Version).IsConcurrencyToken();
        entry.Property(e => e.Status).HasConversion<string>().HasMaxLength(20);
        entry.Property(e => e.Name).HasMaxLength(Helpline.NameMaxLength);
        entry.HasIndex(e => e.Status);
        entry.HasIndex(e => e.DueOn);
    }
}
