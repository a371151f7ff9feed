using Rituels.Database;

namespace Rituels.Programme;

/// <summary>A cohort's id as a form sends it: its first address.</summary>
public static class CohortId
{
    public static async Task<string> Read(FormReader form, string field, string? typed, RituelsDb db, CancellationToken stop)
    {
        var id = form.Text(field, typed, Slug.Longest);
        if (id.Length == 0) return id;
        if (!Slug.IsAllowed(id)) form.Wrong(field, "wrong-address", Slug.Free(id, _ => false));
        else if ((await db.Slugs(Guid.Empty, stop)).Contains(id)) form.Wrong(field, "wrong-id-taken");
        return id;
    }
}
