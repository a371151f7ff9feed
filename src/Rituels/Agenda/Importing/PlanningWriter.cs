using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Puts sessions of a document that change on the context, and keeps those that are new, without saving.</summary>
/// <param name="people">Of the cohort, by their folded names.</param>
internal sealed class PlanningWriter(RituelsDb db, Cohort cohort, AgendaImportWords words, Dispute dispute, Guid? by, IReadOnlyDictionary<string, Person> people, DateTimeOffset now)
{
    private readonly Guid _new = NewId.Next();

    private readonly List<(Session, ToldSession)> _made = [];

    /// <summary>New sessions with what the document says of them.</summary>
    public IReadOnlyList<(Session Session, ToldSession Told)> Made => _made;

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
        var session = Session.Plan(cohort, WithAccounts(sheet), now, by);
        session.Source = PlanningMatch.SourceOf(said);
        var told = new ToldSession { SessionId = session.Id, CohortId = cohort.Id };
        told.Tell(said, Document ?? _new, now);
        _made.Add((session, told));
        return new(planned, session, MatchedBy.Nothing, PlanningEffect.Created, session.Sheet, [], notes);
    }

    private SessionOutcome Follow(PlannedSession planned, SessionSheet said, KnownSession known, MatchedBy matched, PlanningCorrection? correction)
    {
        var before = known.Told?.Sheet ?? new SessionSheet();
        var says = SaidSheet.HasDay(planned) ? said : PlanningField.Named("days").Put(said, before);
        var so = Reconciliation.Of(before, says, known.Session.Sheet, Rule(correction));
        var notes = SaidSheet.Notes(said).Except(SaidSheet.Notes(before)).ToList();
        var sheet = WithLinks(WithNotes(Corrected(so.Sheet, correction), notes), said, before);
        var change = Revise(known.Session, so.Changes.Any(c => c.Field.Key == "facilitators") ? WithAccounts(sheet) : sheet);
        Tell(known, Told(so.Told, said));
        return new(planned, known.Session, matched, change is null ? PlanningEffect.Unchanged : PlanningEffect.Updated, known.Session.Sheet, so.Changes, notes);
    }

    /// <summary>The context follows a session from before it changes.</summary>
    private SessionChange? Revise(Session session, SessionSheet sheet)
    {
        if (sheet.IsSameAs(session.Sheet)) return null;
        db.Attach(session);
        return session.Revise(sheet, by, now) is { } change ? db.Add(change).Entity : null;
    }

    /// <summary>Whoever looked at a session decided of all that was in dispute.</summary>
    private Func<PlanningField, Dispute> Rule(PlanningCorrection? correction) =>
        field => correction is null ? dispute : correction.Takes.Contains(field.Key) ? Dispute.TakeDocument : Dispute.KeepHere;

    /// <summary>The very same where the document says the same: most of a document does.</summary>
    private static SessionSheet Told(SessionSheet told, SessionSheet said) =>
        told.StaffNotes == said.StaffNotes && told.Links.SequenceEqual(said.Links) ? told : told with { StaffNotes = said.StaffNotes, Links = said.Links };

    private void Tell(KnownSession known, SessionSheet told)
    {
        if (known.Told is { } before && before.DocumentId == (Document ?? _new) && told.IsSameAs(before.Sheet)) return;
        db.Attach(known.Session).Entity.Source = PlanningMatch.SourceOf(told);
        var record = known.Told is { } kept ? db.Attach(kept).Entity : db.Add(new ToldSession { SessionId = known.Session.Id, CohortId = cohort.Id }).Entity;
        record.Tell(told, Document ?? _new, now);
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
