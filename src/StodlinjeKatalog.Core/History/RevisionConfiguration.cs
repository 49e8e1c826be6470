using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StodlinjeKatalog.Core.History;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.ToTable("Revisions");
        revision.Property(r => r.Editor).HasMaxLength(Revision.EditorMaxLength);
        revision.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        revision.Property(r => r.Slug).HasMaxLength(Helplines.Slug.MaxLength);
        revision.Property(r => r.Action).HasConversion<string>().HasMaxLength(20);
        revision.Property(r => r.Reason).HasMaxLength(Revision.ReasonMaxLength);
        revision.HasIndex(r => new { r.Kind, r.Slug, r.Id });
    }
}
