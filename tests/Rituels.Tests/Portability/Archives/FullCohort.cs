using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Agenda;
using Rituels.Coaching;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Help;
using Rituels.Places;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Skills;
using Rituels.StandUps;
using Rituels.Talks;
using Rituels.Tests.Agenda;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Archives;

/// <summary>A cohort with something of everything that the program keeps.</summary>
internal static class FullCohort
{
    public static async Task<Seed> Plant(TestHouse house)
    {
        var seed = await Seed.Plant(house, adjust: Decorate);
        await house.With(db =>
        {
            Fill(db, seed, house.Clock.Now);
            return db.SaveChangesAsync();
        });
        await house.With(db => FillRest(db, house.App.Services.GetServices<RecordKind>(), seed, house.Clock.Now));
        return seed;
    }

    private static void Decorate(Cohort cohort)
    {
        cohort.Accent = "#1d5e8a";
        cohort.HasLogo = true;
        cohort.Lists = ["promo@list.example"];
        cohort.DeclareDayOff(new(2019, 5, 31), new(2019, 5, 31), "Pont « de l’Ascension »", null);
        cohort.ChangeRhythm(Rhythm.Default with { TimeZone = "Europe/Brussels" }, new(2019, 3, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static void Fill(RituelsDb db, Seed seed, DateTimeOffset now)
    {
        var (cohort, carto, closes) = (seed.Cohort.Id, seed.Carto, new DateTimeOffset(2019, 3, 1, 13, 30, 0, TimeSpan.Zero));
        Retrospective Filed(Team team, string week, DateTimeOffset at, string help)
        {
            var filed = new Retrospective { CohortId = cohort, TeamId = team.Id, Week = IsoWeek.Parse(week) };
            filed.File(seed.Ines.Id, Answers.Of(3, [new("help", help)], new(2019, 6, 12), "Démo \"publique\" 🎉"), at, closes);
            return filed;
        }
        var edited = Filed(carto, "2019-W09", closes.AddTicks(-12_345_670), "Un avis\nsur deux lignes");
        edited.File(null, Answers.Of(4, []), closes.AddDays(1), closes);
        db.AddRange(edited, Filed(seed.Balise, "2019-W09", closes.AddHours(2), "=1+1"), Filed(carto, "2019-W10", now, ""));
        db.Add(new Rituels.Retrospectives.Draft { CohortId = cohort, TeamId = carto.Id, Week = IsoWeek.Parse("2019-W10"), PersonId = seed.Noe.Id, KeyDateTyped = "12/06", SavedAt = now });
        db.Add(Questionnaire.Begin(seed.Cohort, [.. Question.Defaults.Take(3), new("joie", new("Une joie", "A joy"), new(), 120, true)]));
        db.Add(new Logo { CohortId = cohort, Content = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 255], ContentType = "image/png" });
        db.AddRange(new OldSlug { CohortId = Guid.Empty, Slug = "promo-3", TargetId = cohort }, new OldSlug { CohortId = cohort, Slug = "cartodemo", TargetId = carto.Id });
        db.Add(new MailStop { CohortId = cohort, PersonId = seed.Maud.Id, Kind = "digest", Since = now });
        Post(db, seed, now);
        Meet(db, seed, now);
        Help(db, seed, now);
    }

    private static void Help(RituelsDb db, Seed seed, DateTimeOffset now)
    {
        var asked = HelpRequest.Ask(seed.Cohort, seed.Carto.Id, "Un avis\nsur deux lignes", HelpSources.Of(IsoWeek.Parse("2019-W09"), seed.Carto.Id), seed.Ines.Id, now, IsoWeek.Parse("2019-W09"));
        asked.Choose(asked.Offer(seed.Lou.Id, "Moi « volontiers »", now), now);
        asked.Comment(seed.Maud.Id, "Bravo 🎉", now);
        asked.End(HelpState.Done, seed.Aya.Id, now);
        db.Add(asked);
    }

    private static void Meet(RituelsDb db, Seed seed, DateTimeOffset now)
    {
        var session = Session.Plan(seed.Cohort, Sessions.Plenary(seed), now);
        db.Add(session);
        db.Add(session.Revise(session.Sheet with { Starts = new(2019, 3, 21), Ends = new(2019, 3, 21), Place = "Salle « Agora »" }, seed.Aya.Id, now)!);
        var comes = new Attendance { CohortId = seed.Cohort.Id, SessionId = session.Id, PersonId = seed.Ines.Id };
        comes.Answer(true, now);
        db.Add(comes);
    }

    private static void Post(RituelsDb db, Seed seed, DateTimeOffset now)
    {
        var letter = new Letter { CohortId = seed.Cohort.Id, Language = "fr", Subject = "Les nouvelles", Html = "<p>été</p>", Text = "été" };
        var done = new DueWork { CohortId = seed.Cohort.Id, Ritual = "retrospectives", Kind = "digest", Period = "2019-W09", DueAt = now.AddDays(-5) };
        done.Done(now.AddDays(-5), "digest", 1);
        var sent = new Posting
        {
            LetterId = letter.Id, CohortId = seed.Cohort.Id, Occasion = Occasion.Of(seed.Cohort.Id, "retrospectives", "digest-0", "2019-W09"), Address = seed.Ines.Email,
            Name = seed.Ines.Name, PersonId = seed.Ines.Id, Stoppable = "digest", DueAt = now.AddDays(-5), NextTryAt = now.AddDays(-5),
        };
        sent.Sent(now.AddDays(-5).AddMicroseconds(123_456));
        db.AddRange(letter, done, sent, new DueWork { CohortId = seed.Cohort.Id, Ritual = "retrospectives", Kind = "digest", Period = "2019-W10", DueAt = now.AddDays(2) });
    }

    /// <summary>One plain row of each kind that has none yet, with something in every value: rooms that are added need no word here.</summary>
    private static async Task FillRest(RituelsDb db, IEnumerable<RecordKind> kinds, Seed seed, DateTimeOffset now)
    {
        foreach (var shape in RecordShapes.In(db.Model, kinds).Where(shape => !shape.Kind.IsReferred))
        {
            if (await shape.Kind.Of(db, seed.Cohort.Id).AnyAsync()) continue;
            var entry = db.Entry(Activator.CreateInstance(shape.Type.ClrType, nonPublic: true)!);
            foreach (var property in shape.Type.GetProperties()) if (await Something(db, property, seed, now) is { } value) entry.Property(property.Name).CurrentValue = value;
            entry.State = EntityState.Added;
            await db.SaveChangesAsync();
        }
    }

    private static async Task<object?> Something(RituelsDb db, IProperty property, Seed seed, DateTimeOffset now)
    {
        if (property.Name == "CohortId") return seed.Cohort.Id;
        if (property.GetContainingForeignKeys().FirstOrDefault() is { } key) return await Existing(db, key.PrincipalEntityType, seed);
        return (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) switch
        {
            var text when text == typeof(string) => $"{property.Name} « é »",
            var instant when instant == typeof(DateTimeOffset) => now.AddYears(1).AddMicroseconds(7),
            var day when day == typeof(DateOnly) => new DateOnly(2019, 12, 30),
            var number when number == typeof(int) => 7,
            var number when number == typeof(long) => 7L,
            var flag when flag == typeof(bool) => true,
            var id when id == typeof(Guid) => Guid.CreateVersion7(),
            var week when week == typeof(IsoWeek) => IsoWeek.Parse("2020-W01"),
            var bytes when bytes == typeof(byte[]) => new byte[] { 1, 2, 3 },
            var choice when choice.IsEnum => Enum.GetValues(choice).GetValue(0),
            _ => null,
        };
    }

    private static async Task<object?> Existing(RituelsDb db, IEntityType type, Seed seed) =>
        type.ClrType == typeof(Person) ? seed.Lou.Id
        : type.ClrType == typeof(Team) ? seed.Balise.Id
        : type.ClrType == typeof(Retrospective) ? (await db.Set<Retrospective>().OrderBy(r => r.Id).FirstAsync()).Id
        : type.ClrType == typeof(Session) ? (await db.Set<Session>().OrderBy(r => r.Id).FirstAsync()).Id
        : type.ClrType == typeof(StandUp) ? (await db.Set<StandUp>().OrderBy(s => s.Id).FirstAsync()).Id
        : type.ClrType == typeof(Subject) ? (await db.Set<Subject>().OrderBy(r => r.Id).FirstAsync()).Id
        : type.ClrType == typeof(Talk) ? (await db.Set<Talk>().OrderBy(t => t.Id).FirstAsync()).Id
        : type.ClrType == typeof(OfferedHours) ? (await db.Set<OfferedHours>().OrderBy(r => r.Id).FirstAsync()).Id
        : type.ClrType == typeof(Place) ? (await db.Set<Place>().OrderBy(p => p.Id).FirstAsync()).Id
        : type.ClrType == typeof(Room) ? (await db.Set<Room>().OrderBy(r => r.Id).FirstAsync()).Id
        : type.ClrType == typeof(StandingSlot) ? (await db.Set<StandingSlot>().OrderBy(s => s.Id).FirstAsync()).Id
        : type.ClrType == typeof(RoomRequest) ? (await db.Set<RoomRequest>().OrderBy(r => r.Id).FirstAsync()).Id
        : type.ClrType == typeof(Letter) ? (await db.Set<Letter>().OrderBy(r => r.Id).FirstAsync()).Id
        : type.ClrType == typeof(Posting) ? (await db.Set<Posting>().OrderBy(r => r.Id).FirstAsync()).Id
        : throw new NotSupportedException($"Plant a {type.ClrType.Name} in FullCohort.");
}
