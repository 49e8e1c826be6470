using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StodlinjeKatalog.Web.Statistics;
using StodlinjeKatalog.Web.Links;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>editors.db: accounts and what belongs to them. The catalogue's own database holds only what could be published.</summary>
public sealed class EditorsDbContext(DbContextOptions<EditorsDbContext> options) : IdentityUserContext<Editor>(options)
{
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<SignInEntry> SignIns => Set<SignInEntry>();
    public DbSet<OpenSession> Sessions => Set<OpenSession>();
    public DbSet<KeptForm> KeptForms => Set<KeptForm>();
    public DbSet<Feedback> Feedback => Set<Feedback>();
    public DbSet<SearchCount> SearchCounts => Set<SearchCount>();
    public DbSet<CheckedLink> Links => Set<CheckedLink>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Editor>(editor =>
        {
            editor.ToTable("Editors");
            editor.Property(e => e.Name).HasMaxLength(Editor.NameMaxLength);
            editor.Property(e => e.Role).HasConversion<string>().HasMaxLength(20);
            editor.Property(e => e.NameKey).HasMaxLength(Editor.NameMaxLength);
            editor.HasIndex(e => e.NameKey).IsUnique();
            editor.HasIndex(e => e.NormalizedEmail).IsUnique();

            // An account that was read before a code was used, and is saved after, must not make the code usable again.
            editor.Property(e => e.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        });
        builder.Entity<OpenSession>(session => session.Property(s => s.Id).HasMaxLength(32));
        builder.Entity<Invitation>(invitation =>
        {
            invitation.HasIndex(i => i.TokenHash).IsUnique();
            invitation.Property(i => i.Role).HasConversion<string>().HasMaxLength(20);
            invitation.Property(i => i.Email).HasMaxLength(Editor.EmailMaxLength);
            invitation.Property(i => i.Name).HasMaxLength(Editor.NameMaxLength);
        });
        builder.Entity<SignInEntry>(entry =>
        {
            entry.HasIndex(e => e.At);
            entry.Property(e => e.Way).HasConversion<string>().HasMaxLength(20);
        });
        builder.Entity<Feedback>(feedback =>
        {
            feedback.HasIndex(f => f.State);
            feedback.Property(f => f.Text).HasMaxLength(Editors.Feedback.TextMaxLength);
            feedback.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
            feedback.Property(f => f.State).HasConversion<string>().HasMaxLength(20);
        });
        builder.Entity<CheckedLink>(link =>
        {
            link.HasIndex(l => l.Address).IsUnique();
            link.Property(l => l.State).HasConversion<string>().HasMaxLength(20);
        });
        builder.Entity<SearchCount>(count =>
        {
            count.HasKey(c => new { c.Week, c.What });
            count.Property(c => c.Week).HasMaxLength(SearchCount.WeekLength);
            count.Property(c => c.What).HasMaxLength(Core.Helplines.Slug.MaxLength);
        });
        builder.Entity<KeptForm>(form => form.HasIndex(f => new { f.EditorId, f.Path }));
    }
}
