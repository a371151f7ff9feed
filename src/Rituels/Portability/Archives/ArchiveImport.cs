using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>What came in, for each kind of record; people who were known already and rows whose place was taken are counted apart.</summary>
internal sealed record ArchiveOutcome(string Cohort, IReadOnlyDictionary<string, int> Created, int Known, IReadOnlyDictionary<string, int> Taken)
{
    public IEnumerable<string> Notes(ArchiveWords words) => Taken.Select(kind => words.Count("archive-taken", kind.Value, kind.Key));
}

/// <summary>
/// Brings a cohort's archive into a database that does not have it: everything in one transaction, or nothing. People are those
/// who have their addresses here, or new; ids stay, except beside a cohort that has the same.
/// </summary>
internal sealed class ArchiveImport(RituelsDb db, IEnumerable<RecordKind> kinds, TimeProvider clock)
{
    private const int Batch = 500;

    private readonly IdMap _ids = new();
    private readonly Dictionary<string, int> _created = [], _taken = [];
    // People first: with them it is known who is who here; then the cohort, of which all the others are.
    private readonly List<RecordShape> _shapes = [.. RecordShapes.In(db.Model, kinds).OrderByDescending(shape => shape.Kind.IsReferred).ThenByDescending(shape => shape.Kind.Type == typeof(Cohort))];
    private readonly ArchivePeople _people = new(db);
    private readonly DateTimeOffset _now = clock.GetUtcNow();
    private Guid _cohort;
    private int _known;

    /// <param name="id">The id that the cohort gets here; null for the one it has.</param>
    /// <exception cref="ArchiveFault">Nothing was written.</exception>
    public async Task<ArchiveOutcome> Apply(ArchiveReader archive, string? id, CancellationToken stop)
    {
        var slug = id ?? archive.Manifest.Cohort;
        CheckKinds(archive.Manifest);
        await CheckPlace(slug, stop);
        await Look(archive, stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        try
        {
            foreach (var shape in _shapes) await Write(archive, shape, slug, stop);
        }
        catch (DbUpdateException)
        {
            throw new ArchiveFault("archive-collides");
        }
        await transaction.CommitAsync(stop);
        return new ArchiveOutcome(slug, _created, _known, _taken);
    }

    private void CheckKinds(Manifest manifest)
    {
        var ours = db.Database.GetMigrations().ToList();
        if (string.CompareOrdinal(manifest.Schema, ours[^1]) > 0 || !ours.Contains(manifest.Schema)) throw new ArchiveFault("archive-newer", manifest.Product);
        if (manifest.Records.FirstOrDefault(file => _shapes.All(shape => shape.Kind.Name != file.Kind)) is { } unknown) throw new ArchiveFault("archive-kind", unknown.Kind);
        if (manifest.CountOf(Single.Kind.Name) != 1) throw new ArchiveFault("archive-one-cohort");
    }

    private RecordShape Single => _shapes.Single(shape => shape.Kind.Type == typeof(Cohort));

    private async Task CheckPlace(string slug, CancellationToken stop)
    {
        if (!Slug.IsAllowed(slug)) throw new ArchiveFault("archive-id", slug, Slug.Free(slug, _ => false));
        if (await db.Cohorts.AnyAsync(c => c.Slug == slug, stop) || await db.OldSlugs.AnyAsync(s => s.CohortId == Guid.Empty && s.Slug == slug, stop))
            throw new ArchiveFault("archive-cohort-here", slug);
    }

    /// <summary>
    /// Reads all of it before anything is written: every line of every file, and whether its cohort's own id is here already,
    /// under another name; then all that comes in takes new ids.
    /// </summary>
    private async Task Look(ArchiveReader archive, CancellationToken stop)
    {
        var own = new HashSet<Guid>();
        foreach (var file in archive.Manifest.Records)
        {
            var shape = _shapes.Single(s => s.Kind.Name == file.Kind);
            await foreach (var (line, row) in FormerRecords.Today(archive, shape, _shapes, stop))
                if (At(file.File, line, () => shape.IdIn(row)) is { } id && !shape.Kind.IsReferred) own.Add(id);
        }
        if (await db.Cohorts.AnyAsync(c => own.Contains(c.Id), stop)) foreach (var id in own) _ids[id] = NewId.Next();
    }

    private async Task Write(ArchiveReader archive, RecordShape shape, string slug, CancellationToken stop)
    {
        var rows = new List<object>();
        await foreach (var (line, row) in FormerRecords.Today(archive, shape, _shapes, stop))
        {
            rows.Add(At(shape.File, line, () => Own(shape, shape.Read(db, row, _ids))));
            if (rows.Count == Batch) await Save(shape, rows, slug, stop);
        }
        await Save(shape, rows, slug, stop);
    }

    /// <summary>
    /// A row of another cohort, or of the instance as a whole, has no business here. An archive may be forged: what each row
    /// must be for the program to be safe is asked of it again.
    /// </summary>
    private object Own(RecordShape shape, object row)
    {
        if (row is Cohort cohort) _cohort = Sound(cohort).Id;
        else if (row is Person person) TakeAddress(person);
        else if (row is Logo logo && (Logo.TypeOf(logo.Content) != logo.ContentType || logo.Content.Length > Logo.Largest)) throw new ArchiveFault("archive-value", nameof(Logo.Content));
        else if (shape.NamesCohort && !IsOwn(shape, row)) throw new ArchiveFault("archive-other-cohort");
        return row;
    }

    private bool IsOwn(RecordShape shape, object row) =>
        row is OldSlug { CohortId: var of } old && of == Guid.Empty ? old.TargetId == _cohort : shape.CohortOf(row) == _cohort;

    /// <summary>Found by the address that they are written to, and by no other.</summary>
    private static void TakeAddress(Person person)
    {
        if (!EmailAddress.IsValid(person.Email)) throw new ArchiveFault("archive-value", nameof(Person.Email));
        person.MoveTo(person.Email);
    }

    /// <summary>One whose weeks cannot be told would break pages that name every cohort.</summary>
    private Cohort Sound(Cohort cohort)
    {
        if (cohort.Accent is { } accent && !Palette.IsColour(accent)) throw new ArchiveFault("archive-value", nameof(Cohort.Accent));
        try
        {
            if (!cohort.Rhythms.All(step => WallClock.Knows(step.Rhythm.TimeZone))) throw new TimeZoneNotFoundException();
            foreach (var rhythm in cohort.Rhythms) _ = cohort.PlanOf(rhythm.From);
            _ = (cohort.Today(_now), cohort.PlanOf(cohort.FirstWeek), cohort.Languages[0]);
            return cohort;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or TimeZoneNotFoundException or InvalidTimeZoneException or NullReferenceException)
        {
            throw new ArchiveFault("archive-value", nameof(Cohort.Rhythms));
        }
    }

    private async Task Save(RecordShape shape, List<object> rows, string slug, CancellationToken stop)
    {
        var coming = shape.Kind.IsReferred ? await Meet(rows, stop) : rows;
        foreach (var cohort in coming.OfType<Cohort>()) cohort.Slug = slug;
        var arriving = coming.Where(row => !shape.Kind.IsTaken(db, row)).ToList();
        foreach (var row in arriving) shape.Kind.Land(row, _now);
        foreach (var row in arriving) db.Entry(row).State = EntityState.Added;
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        _created[shape.Kind.Name] = _created.GetValueOrDefault(shape.Kind.Name) + arriving.Count;
        if (arriving.Count < coming.Count) _taken[shape.Kind.Name] = _taken.GetValueOrDefault(shape.Kind.Name) + coming.Count - arriving.Count;
        rows.Clear();
    }

    private async Task<List<object>> Meet(List<object> people, CancellationToken stop)
    {
        var strangers = await _people.Meet([.. people.Cast<Person>()], _ids, stop);
        _known += people.Count - strangers.Count;
        return strangers;
    }

    private static T At<T>(string file, int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ArchiveFault fault)
        {
            throw fault.At(file, line);
        }
    }
}
