using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>The families in a cohort's file: <c>craft: Métier</c>. Null is the product's own name; families that the file leaves out come after its own.</summary>
internal sealed class SkillsFilePart : CohortFileMapping
{
    public override string Key => "skills";
    protected override int Most => SkillsBook.MostFamilies;
    protected override int Longest => Family.Longest;

    protected override async Task<IReadOnlyList<FileEntry>> Chosen(RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await db.Set<SkillsBook>().FindAsync([cohort.Id], stop) is { } book ? [.. book.Families.Select(family => new FileEntry(family.Key, family.Name))] : [];

    protected override async Task Take(RituelsDb db, Cohort cohort, IReadOnlyList<FileEntry> told, CancellationToken stop)
    {
        var book = await db.Set<SkillsBook>().FindAsync([cohort.Id], stop) ?? new SkillsBook { CohortId = cohort.Id };
        // One without a name of its own that the product does not know is called by its key.
        List<Family> families = [.. told.Select(entry => new Family(entry.Key, entry.Text.Length > 0 || SkillsBook.Usual.Any(usual => usual.Key == entry.Key) ? entry.Text : entry.Key))];
        families.AddRange(book.Families.Where(family => families.TrueForAll(one => one.Key != family.Key)));
        if (families.Count == 0) return;
        book.Families = [.. families.Take(SkillsBook.MostFamilies)];
        if (db.Entry(book).State == EntityState.Detached) db.Add(book);
    }
}
