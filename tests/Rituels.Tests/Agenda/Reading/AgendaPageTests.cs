using Microsoft.Extensions.DependencyInjection;
using Rituels.Agenda;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Tests.House;
using static Rituels.Tests.Agenda.AgendaScene;

namespace Rituels.Tests.Agenda;

/// <summary>On Wednesday 6 March 2019.</summary>
public class AgendaPageTests
{
    private const string Path = "/eig-2019/agenda";

    [Theory, OnEachDatabase]
    public async Task What_comes_stands_first_by_month_and_what_was_below_the_latest_first(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, OneDay("Avril", "2019-04-11"), OneDay("Février", "2019-02-21"), OneDay("Mars", "2019-03-14") with { From = new(14, 0) }, OneDay("Mars, tôt", "2019-03-14") with { From = new(9, 0) },
            OneDay("Hier", "2019-03-05"), OneDay("En cours", "2019-03-04") with { Ends = new(2019, 3, 6) }, OneDay("Indécise", "2019-02-28") with { Alternatives = [new(2019, 3, 7)] });
        var page = await house.Read(seed.Lou, Path);
        Assert.Equal(["Indécise", "En cours", "Mars, tôt", "Mars", "Avril", "Hier", "Février"], page.Texts("main h4"));
        Assert.Equal(["À venir", "Février 2019", "Mars 2019", "Avril 2019", "Passées", "Mars 2019", "Février 2019", "Emporter l’agenda"], page.Texts("main h2, main h3"));
        Assert.Equal(["Hier", "Février"], page.Texts("details.past:not([open]) h4"));
    }

    [Theory, OnEachDatabase]
    public async Task Each_group_reads_its_own_hours_first_and_those_of_others_where_they_differ(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, OneDay("Plénière", "2019-03-14", new(Groups.Fellows), new(Groups.Mentors, new(14, 0), new(17, 30))) with { From = new(9, 30), Until = new(18, 0) });
        async Task<IEnumerable<string>> Hours(Person? person, string filter = "") => (await house.Read(person, Path + filter)).Texts(".agenda li > div:nth-child(3) p");
        Assert.Equal(["9~h~30~– 18~h", "mentors~: 14~h~– 17~h~30"], await Hours(seed.Ines));
        Assert.Equal(["14~h~– 17~h~30", "EIG~: 9~h~30~– 18~h"], await Hours(seed.Maud));
        Assert.Equal(["9~h~30~– 18~h", "mentors~: 14~h~– 17~h~30"], await Hours(null));
        Assert.Equal(["14~h~– 17~h~30", "EIG~: 9~h~30~– 18~h"], await Hours(null, "?for=mentors"));
    }

    [Theory, OnEachDatabase]
    public async Task It_is_filtered_by_month_by_group_and_to_sessions_only_and_the_address_keeps_the_choice(string database)
    {
        await using var house = await TestHouse.Open(database, adjust: builder => builder.Services.AddScoped<ICalendarSource, OneDate>());
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, OneDay("Mentors", "2019-03-14", new Invited(Groups.Mentors)), OneDay("EIG", "2019-04-11", new Invited(Groups.Fellows)), OneDay("Tous", "2019-03-28") with { Ends = new(2019, 4, 2) }, OneDay("Anciens", "2019-05-02", new Invited("anciens")));
        async Task<IEnumerable<string>> Titles(string filter) => (await house.Read(seed.Ines, Path + filter)).Texts(".agenda h4, .agenda .entry p[dir]");
        Assert.Equal(["Mentors", "Démo à l’agence", "Tous", "EIG", "Anciens"], await Titles(""));
        Assert.Equal(["Tous", "EIG"], await Titles("?month=2019-04"));
        Assert.Equal(["Mentors", "Démo à l’agence", "Tous"], await Titles("?for=mentors"));
        Assert.Equal(["Tous", "Anciens"], await Titles("?for=anciens&only=sessions"));
        Assert.Equal(["Mentors", "Démo à l’agence", "Tous", "EIG", "Anciens"], await Titles("?month=nonsense&only=all"));
        var page = await house.Read(seed.Ines, Path + "?month=2019-04&for=anciens&only=sessions");
        Assert.Equal(["Avril 2019", "Pour~: anciens"], page.Texts("option[selected]"));
        Assert.NotNull(page.QuerySelector("input[name=only][checked]"));
        Assert.Equal(["", "2019-03", "2019-04", "2019-05"], page.QuerySelectorAll("#month option").Select(option => option.GetAttribute("value")));
        Assert.Equal(["", "fellows", "mentors", "anciens"], page.QuerySelectorAll("#for option").Select(option => option.GetAttribute("value")));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_tentative_or_cancelled_is_said_in_words(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, OneDay("Non", "2019-03-14") with { Status = SessionStatus.Cancelled }, OneDay("Peut-être", "2019-11-14") with { Status = SessionStatus.Tentative, Alternatives = [new(2019, 11, 7)] });
        var page = await house.Read(seed.Lou, Path);
        Assert.Equal(["Annulée", "À confirmer"], page.Texts(".badges strong"));
        Assert.Equal(["Non"], page.Texts("h4 del"));
        Assert.Equal(["jeu. 14 mars", "jeu. 7/14 nov."], page.Texts("time.leaf"));
        Assert.Equal("7 ou 14~novembre", page.Texts(".agenda li > div:nth-child(3) b").Single());
    }

    /// <summary>Hours of a group stand once in a row, beside the groups.</summary>
    [Theory, OnEachDatabase]
    public async Task The_years_plan_tells_hours_of_a_group_once(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, OneDay("Bootcamp", "2019-10-01", new Invited(Groups.Mentors, new(14, 0), new(17, 0)), new(Groups.Fellows)) with { Ends = new(2019, 10, 4), From = new(9, 30), Until = new(18, 0) });
        var cells = (await house.Read(seed.Ines, Path + "/year")).Texts("tbody td").ToList();
        Assert.Equal(["1er–4~oct. du mardi à 9~h~30 au vendredi à 18~h", "", "EIG + mentors mentors~: du mardi à 14~h au vendredi à 17~h"], cells);
        Assert.Equal("EIG + mentors", (await house.Read(seed.Ines, Path)).Texts(".agenda li > div:nth-child(4) p").First());
    }

    [Fact]
    public async Task Nothing_yet_is_said_kindly_and_to_staff_how_to_begin()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        Assert.Equal("Les séances de la promotion apparaîtront ici.", (await house.Read(null, Path)).Texts(".empty p").Single());
        var page = await house.Read(seed.Aya, Path);
        Assert.Equal($"{Path}/sessions/new", page.QuerySelector(".empty a")!.GetAttribute("href"));
        await house.Plan(seed.Cohort, OneDay("Passée", "2019-02-14"));
        page = await house.Read(seed.Lou, Path);
        Assert.Equal("Rien n’est annoncé pour la suite.", page.Texts(".empty p").Single());
        Assert.NotNull(page.QuerySelector("details.past[open]"));
        Assert.Equal("Rien ne correspond à ce choix.", (await house.Read(seed.Lou, Path + "?month=2019-07")).Texts(".empty p").Single());
    }

    // On SQLite: on PostgreSQL a commit of anybody on the same server, another test too, empties what is recalled.
    [Fact]
    public async Task A_long_year_takes_as_many_questions_to_the_database_as_a_short_one()
    {
        var queries = new Queries();
        await using var house = await queries.Open("sqlite");
        var seed = await Seed.Plant(house);
        using var browser = await house.SignedIn(seed.Aya);
        await house.Plan(seed.Cohort, Rituels.Tests.Agenda.Sessions.Plenary(seed));
        var few = await queries.During(() => browser.GetAsync(Path));
        var many = await house.Plan(seed.Cohort, [.. Enumerable.Range(0, 40).Select(week => Rituels.Tests.Agenda.Sessions.Plenary(seed) with { Alternatives = [], Starts = new DateOnly(2019, 2, 11).AddDays(week), Ends = new DateOnly(2019, 2, 11).AddDays(week) })]);
        Assert.Equal(few, await queries.During(() => browser.GetAsync(Path)));
        // Staff see who comes, and what else is in its room.
        Assert.InRange(await queries.During(() => browser.GetAsync($"{Path}/sessions/{many[20].Id}")), 0, 5);
    }

    /// <summary>A key date of 20 March, for everybody.</summary>
    private sealed class OneDate : ICalendarSource
    {
        public Task<IReadOnlyList<CalendarEntry>> Between(Cohort cohort, EntryReader reader, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<CalendarEntry>>([new("date@rituels", "Démo à l’agence", new(2019, 3, 20), new(2019, 3, 20)) { Kind = "Date clé" }]);
    }
}
