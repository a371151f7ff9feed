using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>A cohort of 2019 into whose agenda plannings are imported.</summary>
internal sealed record PlanningHouse(TestHouse House, Seed Seed) : IAsyncDisposable
{
    private static readonly AgendaImportWords Words = new(Tongue.Of("en"));

    public static async Task<PlanningHouse> Open(string database)
    {
        var house = await TestHouse.Open(database);
        return new(house, await Seed.Plant(house));
    }

    public Task<PlanningOutcome> Import(string document, Dispute rule = Dispute.Tell, string name = "planning.md", int year = 2019) => House.With(db =>
        new PlanningImport(db, Seed.Cohort.Id, Words) { Dispute = rule }.Insist(PlanningDocuments.Sessions(document, name, year), House.Clock.Now));

    public Task<List<Session>> Sessions() => House.With(db => db.Set<Session>().AsNoTracking().OrderBy(session => session.FirstDay).ToListAsync());

    public Task Enter(SessionSheet sheet) => House.With(db =>
    {
        db.Add(Session.Plan(Seed.Cohort, sheet, House.Clock.Now));
        return db.SaveChangesAsync();
    });

    /// <summary>Somebody changes the first session here.</summary>
    public Task Edit(Func<SessionSheet, SessionSheet> change) => House.With(async db =>
    {
        var session = await db.Set<Session>().OrderBy(s => s.Id).FirstAsync();
        if (session.Revise(change(session.Sheet), Seed.Aya.Id, House.Clock.Now) is { } revised) db.Add(revised);
        await db.SaveChangesAsync();
    });

    public Task Cancel(params string[] titles) => House.With(async db =>
    {
        foreach (var session in (await db.Set<Session>().ToListAsync()).Where(session => titles.Contains(session.Sheet.Title)))
            if (session.Revise(session.Sheet.WithStatus(SessionStatus.Cancelled), Seed.Aya.Id, House.Clock.Now) is { } revised) db.Add(revised);
        await db.SaveChangesAsync();
    });

    /// <summary>Every file that this browser gets holds these titles and no other.</summary>
    public async Task Expect(HttpClient browser, params string[] titles)
    {
        foreach (var format in AgendaExport.Formats)
        {
            var text = await browser.GetStringAsync($"/{Seed.Cohort.Slug}/agenda/export/{format}");
            Assert.Equal(titles, new[] { "Ouverte", "Interne", "Entre nous" }.Where(title => text.Contains(title, StringComparison.Ordinal)));
        }
    }

    /// <summary>What an import that changes nothing leaves alone.</summary>
    public Task<string> Snapshot() => House.With(async db => string.Join('\n',
    [
        .. (await db.Set<Session>().AsNoTracking().OrderBy(s => s.Id).ToListAsync()).Select(s => $"{s.Id} {s.Version} {s.Sequence} {s.Source} {s.ChangedAt:O}"),
        .. (await db.Set<ToldSession>().AsNoTracking().OrderBy(t => t.SessionId).ToListAsync()).Select(t => $"{t.SessionId} {t.DocumentId} {t.ToldAt:O}"),
        $"{await db.Set<SessionChange>().CountAsync()}",
    ]));

    /// <summary><c>~ Données days !place</c>: what became of each, and of which fields; a conflict has a bang.</summary>
    public static string Told(PlanningOutcome outcome) => string.Join(", ", outcome.Sessions.Select(session => string.Join(' ', new[] { Sign(session.Effect), session.Sheet.Title }
        .Concat(session.Changes.Select(change => (change.IsConflict ? "!" : "") + change.Field.Key)))));

    private static string Sign(PlanningEffect effect) => effect switch
    {
        PlanningEffect.Created => "+", PlanningEffect.Updated => "~", PlanningEffect.Unchanged => "=", PlanningEffect.LeftOut => "?", _ => "!",
    };

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
