using Rituels.Agenda;
using Rituels.Programme;
using Rituels.Tests.House;
using static Rituels.Tests.Agenda.AgendaScene;

namespace Rituels.Tests.Agenda;

/// <summary>Who sees what of the agenda.</summary>
public class SessionAccessTests
{
    private const string Path = "/eig-2019/agenda";

    /// <summary>Whether the cohort's agenda is public, whether the session is (null follows the cohort), its audience; who sees it: outsider, fellow, mentor, staff.</summary>
    [Theory]
    [InlineData(true, null, "fellows", "outsider fellow mentor staff")]
    [InlineData(true, true, "fellows", "outsider fellow mentor staff")]
    [InlineData(true, false, "fellows", "fellow mentor staff")]
    [InlineData(false, null, "fellows", "fellow mentor staff")]
    [InlineData(false, true, "mentors", "outsider fellow mentor staff")]
    [InlineData(false, false, "public", "fellow mentor staff")]
    [InlineData(true, null, "", "outsider fellow mentor staff")]
    [InlineData(true, true, "staff", "staff")]
    public async Task Each_sees_what_is_theirs(bool cohortIsPublic, bool? isPublic, string audience, string seenBy)
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        await house.With(db => { db.Add(new AgendaBook { CohortId = seed.Cohort.Id, IsPublic = cohortIsPublic }); return db.SaveChangesAsync(); });
        var session = (await house.Plan(seed.Cohort, OneDay("Séance", "2019-03-14") with { IsPublic = isPublic, Audience = audience.Length == 0 ? [] : [new(audience)] })).Single();
        foreach (var (name, person) in People(seed))
        {
            var sees = seenBy.Split(' ').Contains(name);
            Assert.Equal(sees ? ["Séance"] : [], (await house.Read(person, Path)).Texts("h4"));
            Assert.Equal(sees ? ["Séance"] : [], (await house.Read(person, Path + "/year")).Texts("tbody th a"));
            Assert.Equal(sees ? 200 : person is null ? 302 : 404, await house.Status(person, $"{Path}/sessions/{session.Id}"));
        }
    }

    [Theory, OnEachDatabase]
    public async Task What_is_for_staff_leaves_for_nobody_else(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var session = (await house.Plan(seed.Cohort, Rituels.Tests.Agenda.Sessions.Plenary(seed) with { Facilitators = [new(seed.Aya.Name, seed.Aya.Id), new(seed.Ines.Name, seed.Ines.Id)] })).Single();
        foreach (var path in new[] { "", "/year", $"/sessions/{session.Id}", $"/sessions/{session.Id}/sheet" })
            foreach (var (name, person) in People(seed))
            {
                if (await house.Status(person, Path + path) != 200) continue;
                var told = (await house.Read(person, Path + path)).DocumentElement.OuterHtml;
                var mayKnow = name == "staff" && path.Length > "/sessions".Length;
                Assert.Equal((mayKnow, mayKnow), (told.Contains("Prévoir plus de chaises", StringComparison.Ordinal), told.Contains("Réserver la salle", StringComparison.Ordinal)));
            }
    }

    [Theory, OnEachDatabase]
    public async Task The_print_out_is_for_staff_and_those_who_run_the_session(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var session = (await house.Plan(seed.Cohort, OneDay("Séance", "2019-03-14") with { Facilitators = [new(seed.Ines.Name, seed.Ines.Id), new(seed.Noe.Name)], Speakers = [new(seed.Lou.Name, seed.Lou.Id)] })).Single();
        var path = $"{Path}/sessions/{session.Id}";
        foreach (var (person, status) in new (Person?, int)[] { (null, 302), (seed.Ines, 200), (seed.Noe, 404), (seed.Lou, 404), (seed.Aya, 200) })
        {
            Assert.Equal(status, await house.Status(person, path + "/sheet"));
            Assert.Equal(status == 200, (await house.Read(person, path)).QuerySelector($"a[href='{path}/sheet']") is not null);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Another_cohorts_session_is_not_there_and_a_closed_cohorts_is_only_read(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (here, there) = (await Seed.Plant(house), await Seed.Plant(house, "ailleurs", adjust: cohort => cohort.Close(house.Clock.Now)));
        var session = (await house.Plan(there.Cohort, OneDay("Séance", "2019-03-14"))).Single();
        Assert.Equal((404, 404), (await house.Status(here.Aya, $"{Path}/sessions/{session.Id}"), await house.Status(here.Aya, $"{Path}/sessions/{session.Id}/sheet")));
        Assert.Equal(404, await house.Status(here.Aya, $"{Path}/sessions/nonsense"));
        var page = await house.Read(there.Aya, $"/ailleurs/agenda/sessions/{session.Id}");
        Assert.Equal("Séance", page.Texts("h1").Single());
        Assert.Null(page.QuerySelector($"a[href$='/edit']"));
        Assert.Null((await house.Read(there.Aya, "/ailleurs/agenda")).QuerySelector("a[href$='/new']"));
    }

    [Fact]
    public async Task Who_follows_a_mails_link_signed_out_is_asked_to_sign_in_and_comes_back()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        var session = (await house.Plan(seed.Cohort, OneDay("Séance", "2019-03-14") with { IsPublic = false })).Single();
        var path = $"{Path}/sessions/{session.Id}";
        foreach (var asked in new[] { path, $"{Path}/sessions/{Guid.CreateVersion7()}" })
            Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString(asked)}", (await house.Browser().GetAsync(asked, TestContext.Current.CancellationToken)).Headers.Location!.OriginalString);
    }

    private static IEnumerable<(string Name, Person? Person)> People(Seed seed) => [("outsider", null), ("fellow", seed.Lou), ("mentor", seed.Maud), ("staff", seed.Aya)];
}
