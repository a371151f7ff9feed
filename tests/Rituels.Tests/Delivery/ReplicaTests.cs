using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

/// <summary>Several real programs on one database.</summary>
public class ReplicaTests(ITestOutputHelper output)
{
    private const int Cohorts = 10, Readers = 50;

    [Theory, InlineData(2), InlineData(3)]
    public async Task Replicas_do_each_thing_once_also_when_one_of_them_is_killed(int replicas)
    {
        var watch = Stopwatch.StartNew();
        await using var own = await TestDatabase.Create("postgres");
        await using var server = new SmtpListener { Pace = TimeSpan.FromMilliseconds(8) };
        var addresses = await MissedWeeks(own);
        var before = Array.Empty<string>();
        var running = Enumerable.Range(0, replicas).Select(_ => RealProgram.Start(own, server)).ToList();
        try
        {
            await Deliveries.Until(() => server.Mails.Count >= 50, watch);
            await Task.Delay(Random.Shared.Next(250));
            await running[0].Kill();
            before = await Accepted(server);
            output.WriteLine($"killed after {server.Mails.Count} mails");
            await own.UntilSent(addresses.Length, watch);
            Assert.All(running.Skip(1), other => Assert.True(other.IsAlive));
        }
        finally
        {
            running.ForEach(program => program.Dispose());
        }
        var doubled = server.ReachedEach(addresses);
        Assert.InRange(doubled.Count, 0, 4);
        Assert.Empty(doubled.Except(before));
        await EachWeekWasToldOnce(own);
        output.WriteLine($"{server.Mails.Count - addresses.Length} doubles, {watch.Elapsed.TotalSeconds:0.0} s");
    }

    /// <summary>To whom it has accepted a mail, those included that it had in hand from whoever was killed.</summary>
    private static async Task<string[]> Accepted(SmtpListener server)
    {
        await Task.Delay(20 * server.Pace);
        return [.. server.Mails.Select(m => m.To)];
    }

    /// <summary>Cohorts whose last week was not told, since no program ran: what was due in it is done as soon as one does.</summary>
    private static async Task<string[]> MissedWeeks(TestDatabase own)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = TestDatabase.Context(own.ConnectionString);
        var addresses = Enumerable.Range(0, Cohorts).SelectMany(number => Missed(db, number, now)).ToArray();
        await db.SaveChangesAsync();
        return addresses;
    }

    private static List<string> Missed(Rituels.Database.RituelsDb db, int number, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.Date);
        var cohort = Cohort.Start($"c{number}", $"Promotion {number}", today.AddDays(-60), today.AddDays(200), Rhythm.Default, now.AddDays(-60));
        var team = new Team { CohortId = cohort.Id, Slug = "carto", Name = "Carto" };
        var last = cohort.WeekAt(now).Previous;
        var filed = new Retrospective { CohortId = cohort.Id, TeamId = team.Id, Week = last };
        filed.File(null, Answers.Of(3, new Dictionary<string, string?> { ["priority"] = "Finir" }), cohort.PlanOf(last).Hours!.Opens, cohort.PlanOf(last).Hours!.Closes);
        var people = Enumerable.Range(1, Readers).Select(i => Person.Named($"Personne {i}", $"p{i}@c{number}.example")).ToList();
        db.AddRange(cohort, team, filed, new WeekBook { CohortId = cohort.Id, Through = last.Previous, CohortVersion = 1 });
        db.AddRange(people);
        db.AddRange(people.Select(person => new Membership { CohortId = cohort.Id, PersonId = person.Id, Role = Role.Mentor }));
        return [.. people.Select(person => person.Email)];
    }

    private static async Task EachWeekWasToldOnce(TestDatabase own)
    {
        await using var db = TestDatabase.Context(own.ConnectionString);
        var told = await db.Set<DueWork>().Where(w => w.Outcome == "digest").ToListAsync();
        Assert.Equal(Cohorts, told.Count);
        Assert.Equal(Cohorts, await db.Set<Letter>().CountAsync());
        Assert.All(told, work => Assert.Equal(Readers, work.Recipients));
    }
}
