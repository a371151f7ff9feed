using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Puts sessions of a document on the context, without saving.</summary>
/// <param name="people">Of the cohort, by their folded names.</param>
internal sealed class PlanningWriter(RituelsDb db, Cohort cohort, AgendaImportWords words, Dispute dispute, Guid? by, IReadOnlyDictionary<string, Person> people, DateTimeOffset now)
{
    private readonly Guid _new = NewId.Next();

    /// <summary>The document, as it was imported before; null for the first time.</summary>
    public Guid? Document { get; init; }

    public SessionOutcome Take(PlannedSession planned, SessionSheet said, (KnownSession? Known, MatchedBy By) found, PlanningCorrection? correction)
    {
        if (correction?.IsLeftOut == true) return LeftOut(planned, said);
        if (found.Known is { } known) return Follow(planned, said, known, found.By, correction);
        return SaidSheet.HasDay(planned) || correction is not null ? Begin(planned, said, correction) : LeftOut(planned, said);
    }

    private static SessionOutcome LeftOut(PlannedSession planned, SessionSheet said) => new(planned, null, MatchedBy.Nothing, PlanningEffect.LeftOut, said, [], []);

    private SessionOutcome Begin(PlannedSession planned, SessionSheet said, PlanningCorrection? correction)
    {
        var notes = SaidSheet.Notes(said);
        var sheet = WithNotes(Corrected(Presentable(said) with { StaffNotes = "" }, correction), notes);
        var session = Session.Plan(cohort, WithAccounts(sheet), now);
        session.Source = PlanningMatch.SourceOf(said);
        var told = new ToldSession { SessionId = session.Id, CohortId = cohort.Id };
        told.Tell(said, Document ?? _new, now);
        db.AddRange(session, told);
        return new(planned, session, MatchedBy.Nothing, PlanningEffect.Created, session.Sheet, [], notes);
    }

    private SessionOutcome Follow(PlannedSession planned, SessionSheet said, KnownSession known, MatchedBy matched, PlanningCorrection? correction)
    {
        var before = known.Told?.Sheet ?? new SessionSheet();
        var says = SaidSheet.HasDay(planned) ? said : PlanningField.Named("days").Put(said, before);
        var so = Reconciliation.Of(before, says, known.Session.Sheet, Rule(correction));
        var notes = SaidSheet.Notes(said).Except(SaidSheet.Notes(before)).ToList();
        var sheet = WithLinks(WithNotes(Corrected(so.Sheet, correction), notes), said, before);
        var change = known.Session.Revise(so.Changes.Any(c => c.Field.Key == "facilitators") ? WithAccounts(sheet) : sheet, by, now);
        if (change is not null) db.Add(change);
        Tell(known, so.Told with { StaffNotes = said.StaffNotes, Links = said.Links });
        return new(planned, known.Session, matched, change is null ? PlanningEffect.Unchanged : PlanningEffect.Updated, known.Session.Sheet, so.Changes, notes);
    }

    /// <summary>Whoever looked at a session decided of all that was in dispute.</summary>
    private Func<PlanningField, Dispute> Rule(PlanningCorrection? correction) =>
        field => correction is null ? dispute : correction.Takes.Contains(field.Key) ? Dispute.TakeDocument : Dispute.KeepHere;

    private void Tell(KnownSession known, SessionSheet told)
    {
        if (known.Told is { } before && before.DocumentId == (Document ?? _new) && told.IsSameAs(before.Sheet)) return;
        var record = known.Told ?? new ToldSession { SessionId = known.Session.Id, CohortId = cohort.Id };
        record.Tell(told, Document ?? _new, now);
        known.Session.Source = PlanningMatch.SourceOf(told);
        if (known.Told is null) db.Add(record);
    }

    /// <summary>A sheet has a title, even where the document gives none.</summary>
    private SessionSheet Presentable(SessionSheet said) => said.Title.Length > 0 ? said : said with { Title = words["untitled"] };

    private static SessionSheet Corrected(SessionSheet sheet, PlanningCorrection? correction) => correction is null ? sheet
        : PlanningField.All.Where(field => !correction.Takes.Contains(field.Key)).Aggregate(sheet with { Kind = correction.Sheet.Kind }, (so, field) => field.Put(so, correction.Sheet));

    private SessionSheet WithAccounts(SessionSheet sheet) => sheet with
    {
        Facilitators = [.. sheet.Facilitators.Select(person => person.PersonId is null && people.TryGetValue(Folding.Fold(person.Name), out var known) ? person with { PersonId = known.Id } : person)],
    };

    private SessionSheet WithNotes(SessionSheet sheet, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0) return sheet;
        var lines = string.Join('\n', notes.Select(note => $"- {note}").Prepend(words["notes-head"]));
        return sheet with { StaffNotes = Characters.First(sheet.StaffNotes.Length == 0 ? lines : $"{sheet.StaffNotes}\n\n{lines}", SheetLimits.Notes) };
    }

    private static SessionSheet WithLinks(SessionSheet sheet, SessionSheet said, SessionSheet before)
    {
        var more = said.Links.Where(link => before.Links.Concat(sheet.Links).All(known => known.Url != link.Url)).ToList();
        return more.Count == 0 ? sheet : sheet with { Links = [.. sheet.Links.Concat(more).Take(SheetLimits.Links)] };
    }
}
