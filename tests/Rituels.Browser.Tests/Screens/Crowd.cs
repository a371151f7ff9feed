using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Delivery;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Browser.Tests.House;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>A cohort that no screen likes: forty teams, names of sixty letters without a space, emoji, right-to-left texts.</summary>
public static class Crowd
{
    public static readonly string Long = string.Concat(Enumerable.Repeat("Abracadabrant", 5))[..60];

    public static Cohort Cohort { get; } = Make();

    private static Cohort Make()
    {
        var cohort = Rituels.Programme.Cohort.Start("foule", Long, new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, new(2019, 2, 11, 0, 0, 0, TimeSpan.Zero));
        cohort.Vocabulary = Vocabulary.Default with { Fr = new(new("administration", "administrations", true), new("entrepreneure", "entrepreneures", true), new("accompagnatrice", "accompagnatrices", true)) };
        return cohort;
    }

    /// <param name="zoe">Staff everywhere, and fellow of the first team.</param>
    public static Task Fill(TestHouse house, Person zoe) => house.With(async db =>
    {
        var teams = Enumerable.Range(1, 40).Select(Team).ToList();
        db.AddRange(teams);
        db.AddRange(db.Cohorts.Where(c => c.Slug != "eig-2019").Select(c => c.Id).ToList().Select(id => new Membership { CohortId = id, PersonId = zoe.Id, Role = Role.Staff }));
        db.Add(new Membership { CohortId = Cohort.Id, PersonId = zoe.Id, TeamId = teams[0].Id, Role = Role.Fellow });
        var friend = Person.Named("محمد " + Long, $"{Long}@{Long.ToLowerInvariant()}.example");
        db.AddRange(friend, new Membership { CohortId = Cohort.Id, PersonId = friend.Id, TeamId = teams[1].Id, Role = Role.Fellow });
        List<Retrospective> filed = [.. teams.Skip(1).Select(team => Filed(team, "2019-W09")), .. teams.Skip(1).Take(30).Select(team => Filed(team, "2019-W10"))];
        var asked = Asked.By(Cohort, filed);
        foreach (var request in asked) Answer(request, teams, friend, zoe);
        db.AddRange([.. filed, .. asked]);
        await db.SaveChangesAsync();
    });

    /// <summary>Offers and words nobody likes; those of one team have ended.</summary>
    private static void Answer(HelpRequest request, List<Team> teams, Person friend, Person zoe)
    {
        var at = request.AskedAt.AddDays(1);
        request.Offer(zoe.Id, Long + Long, at);
        for (var i = 0; i < 12; i++) request.Comment(i % 2 == 0 ? friend.Id : zoe.Id, i % 3 == 0 ? "نعم 🎉" : Long + Long, at);
        if (request.TeamId == teams[3].Id) request.End(HelpState.Done, null, at);
    }

    /// <summary>Week 9's mail to five hundred, on a day when much went wrong; week 10's is held back, week 8's was set aside after a restore.</summary>
    public static async Task Deliver(TestHouse house)
    {
        await house.Tick();
        await house.With(async db =>
        {
            var due = new DateTimeOffset(2019, 3, 1, 15, 0, 0, TimeSpan.FromHours(1));
            var letter = db.Add(new Letter { CohortId = Cohort.Id, Language = "fr", Subject = Long, Html = """<!doctype html><html lang="fr"><head><title>Bonjour</title></head><body><p>Bonjour</p></body></html>""", Text = "Bonjour" }).Entity;
            for (var i = 0; i < 500; i++) db.Add(Posting(letter, i, due));
            foreach (var work in await db.Set<DueWork>().Where(w => w.CohortId == Cohort.Id && w.Period == "2019-W10" && w.Kind == "digest").ToListAsync())
                work.Hold(house.Clock.Now, db.People.First(p => p.Name.StartsWith("Zoé")).Id);
            var aside = new DueWork { Ritual = "retrospectives", Kind = "digest", Ordinal = 1001, CohortId = Cohort.Id, Period = "2019-W08", DueAt = due.AddDays(-7) };
            aside.SetAside(house.Clock.Now);
            db.Add(aside);
            await db.SaveChangesAsync();
        });
    }

    private static Posting Posting(Letter letter, int number, DateTimeOffset due)
    {
        var posting = new Posting
        {
            LetterId = letter.Id, CohortId = Cohort.Id, Occasion = Occasion.Of(Cohort.Id, "retrospectives", "digest-1001", "2019-W09"),
            Address = number == 0 ? $"{Long}@{Long.ToLowerInvariant()}.example" : $"p{number}@foule.example", Name = number % 7 == 0 ? Long : $"Personne {number}", DueAt = due, NextTryAt = due,
        };
        if (number % 50 == 0) posting.Fail(due.AddSeconds(4), (number % 200) switch { 0 or 100 => "550 mailbox unavailable", 50 => "restored", _ => "cannot be made: cryptographic" });
        else if (number % 50 == 1) posting.Postpone(due.AddSeconds(4), "timed out");
        else posting.Sent(due.AddSeconds(number / 20));
        return posting;
    }

    /// <summary>One of forty sessions, a week apart.</summary>
    public static SessionSheet Sheet(int number)
    {
        var day = new DateOnly(2019, 2, 12).AddDays(7 * number);
        var title = number % 3 == 0 ? Long : number % 3 == 1 ? "لقاء الفريق الشهري حول البيانات" : "👩‍👩‍👧‍👦🏳️‍🌈 Une plénière dont le titre compte bien soixante signes";
        return new()
        {
            Title = title, Theme = number % 2 == 0 ? Long : "", Starts = day, Ends = day.AddDays(number % 5 == 0 ? 2 : 0), From = new(9, 30), Until = new(18, 0), Place = Long, Rooms = Long, Status = (SessionStatus)(number % 3),
            Audience = [new(Groups.Fellows), new(Groups.Mentors, new(14, 0), new(17, 30)), new(Long)], Objectives = [Long + Long], Facilitators = [new(Long)], Speakers = [new("محمد " + Long, Origin: Origin.Outside)],
            RunOfShow = [.. Enumerable.Range(0, 6).Select(room => new RunStep(1, new(10, 0), new(12, 0), Long) { Room = $"{Long}{room}", Facilitators = [Long, Long], Pairings = [[Long, "فريق"], ["Équipe 2", Long]] })],
            Links = [new("", "https://demo.example/" + Long + "/" + Long)], Notes = Long + Long + Long, StaffNotes = Long + Long, Checklist = [new(Guid.CreateVersion7(), Long, 7)],
        };
    }

    private static Team Team(int number) => new()
    {
        CohortId = Cohort.Id, Slug = $"t{number}", Name = number % 3 == 0 ? $"👩‍👩‍👧‍👦🏳️‍🌈 Équipe {number}" : number % 3 == 1 ? $"{Long}{number}" : $"فريق العمل {number}",
        Host = number % 2 == 0 ? Long : "",
    };

    private static Retrospective Filed(Team team, string week)
    {
        var filed = new Retrospective { CohortId = Cohort.Id, TeamId = team.Id, Week = IsoWeek.Parse(week) };
        var hours = Cohort.PlanOf(filed.Week).Hours!;
        var texts = new Dictionary<string, string?> { ["priority"] = Long + Long + Long, ["victories"] = "نجاح كبير 🎉", ["difficulties"] = "https://demo.example/" + Long + "/" + Long, ["help"] = team.Slug is "t2" or "t4" ? Long : "" };
        filed.File(null, Answers.Of(1 + (team.Name.Length % 4), texts, new(2019, 3, 5), Long), hours.Opens, hours.Closes);
        return filed;
    }
}
