using Rituels.Programme;
using Rituels.Retrospectives;
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
        db.AddRange(teams.Skip(1).Select(team => Filed(team, "2019-W09")));
        db.AddRange(teams.Skip(1).Take(30).Select(team => Filed(team, "2019-W10")));
        await db.SaveChangesAsync();
    });

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
        if (team.Slug == "t4") filed.CloseHelp(null, HelpOutcome.Solved, hours.Digest);
        return filed;
    }
}
