using System.Diagnostics;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Retrospectives;

namespace Rituels.Bench;

/// <summary>
/// A week's mail to thousands: how long it takes to queue, and how fast it leaves beside a bare loop that sends as many mails
/// of the same size over as many connections to the same server, in the same run.
/// </summary>
internal static class Post
{
    private static readonly DateTimeOffset Friday = new(2019, 3, 8, 15, 0, 0, TimeSpan.FromHours(1));

    public static async Task Measure(Options options, Scratch scratch)
    {
        using var sink = SmtpSink.Start();
        Console.WriteLine($"\na week's mail to {options.Readers} readers, over {options.Lanes} connections");
        await Measure(options, sink, "sqlite", $"Data Source={Path.Combine(scratch.Folder("post"), "rituels.db")}", scratch);
        if (Environment.GetEnvironmentVariable("RITUELS_TEST_POSTGRES") is { } server) await OnPostgres(options, sink, server, scratch);
        else Console.WriteLine("  postgres  not measured: RITUELS_TEST_POSTGRES is not set");
    }

    private static async Task OnPostgres(Options options, SmtpSink sink, string server, Scratch scratch)
    {
        var own = new Npgsql.NpgsqlConnectionStringBuilder(server) { Database = $"rituels_bench_{Environment.ProcessId}" }.ConnectionString;
        await Measure(options, sink, "postgres", own, scratch);
        await using var db = new RituelsDb(Use(own));
        await db.Database.EnsureDeletedAsync();
    }

    private static DbContextOptions<RituelsDb> Use(string database)
    {
        var options = new DbContextOptionsBuilder<RituelsDb>();
        DatabaseSetup.Use(options, new Shell.Settings { Database = database });
        return options.Options;
    }

    private static async Task Measure(Options options, SmtpSink sink, string name, string database, Scratch scratch)
    {
        await using var app = Rituels.Program.Instance.With(
        [
            $"--Rituels:Database={database}", "--Rituels:Worker=false", "--Rituels:Mail:Smtp:Host=127.0.0.1", $"--Rituels:Mail:Smtp:Port={sink.Port}",
            "--Rituels:Mail:Smtp:StartTls=false", $"--Rituels:Mail:Smtp:Connections={options.Lanes}",
        ]).Open(scratch.Folder("post"), adjust: builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await Settle(app.Services, options.Readers);
        for (var week = 0; week < options.Rounds; week++) await Round(app.Services, options, sink, name, Friday.AddDays(7 * week));
    }

    /// <summary>A cohort of so many readers, and news of its one team for each week.</summary>
    private static async Task Settle(IServiceProvider services, int readers)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        var cohort = Cohort.Start("foule", "Promotion", new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, Friday.AddDays(-30));
        var teams = Enumerable.Range(1, 20).Select(i => new Team { CohortId = cohort.Id, Slug = $"t{i}", Name = $"Équipe {i}" }).ToList();
        var people = Enumerable.Range(1, readers).Select(i => Person.Named($"Personne {i}", $"p{i}@foule.example")).ToList();
        db.Add(cohort);
        db.AddRange(teams);
        db.AddRange(people);
        db.AddRange(people.Select(person => new Membership { CohortId = cohort.Id, PersonId = person.Id, Role = Role.Mentor }));
        for (var week = IsoWeek.Parse("2019-W10"); week <= IsoWeek.Parse("2019-W20"); week = week.Next) db.AddRange(teams.Select(team => Filed(cohort, team, week)));
        await db.SaveChangesAsync();
    }

    private static Retrospective Filed(Cohort cohort, Team team, IsoWeek week)
    {
        var filed = new Retrospective { CohortId = cohort.Id, TeamId = team.Id, Week = week };
        var text = string.Join(' ', Enumerable.Repeat("Une phrase comme les gens en écrivent.", 4));
        filed.File(null, Answers.Of(3, new Dictionary<string, string?> { ["priority"] = text, ["victories"] = text, ["difficulties"] = text }), Friday.AddDays(-7), DateTimeOffset.MaxValue);
        return filed;
    }

    private static async Task Round(IServiceProvider services, Options options, SmtpSink sink, string name, DateTimeOffset friday)
    {
        await Due(services, friday);
        var queued = await Time(() => services.GetRequiredService<DueWorker>().RunDue(friday, default));
        var letter = await Letter(services);
        var bare = await Time(() => Bare(options, sink, letter));
        var sent = await Time(() => services.GetRequiredService<PostWorker>().SendDue(friday, default));
        Console.WriteLine($"  {name,-9} queued in {queued:0.00} s; sent {options.Readers / sent:0} a second, bare loop {options.Readers / bare:0}: ratio {bare / sent:0.00}");
    }

    private static async Task Due(IServiceProvider services, DateTimeOffset friday)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        var cohort = await db.Cohorts.SingleAsync();
        var week = cohort.WeekAt(friday);
        // As if the planner had been there: only the mail is due.
        await db.Set<WeekBook>().ExecuteDeleteAsync();
        await db.Set<DueWork>().ExecuteDeleteAsync();
        db.Add(new WeekBook { CohortId = cohort.Id, Through = week, CohortVersion = cohort.Version, LookAgainAt = DateTimeOffset.MaxValue.AddDays(-1) });
        db.Add(new DueWork { Ritual = WeekSteps.Name, Kind = WeekSteps.Digest, CohortId = cohort.Id, Period = week.ToString(), Ordinal = 1001, DueAt = friday });
        await db.SaveChangesAsync();
    }

    private static async Task<Letter> Letter(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RituelsDb>().Set<Letter>().AsNoTracking().OrderByDescending(l => l.Id).FirstAsync();
    }

    /// <summary>What anybody would write with System.Net.Mail: a client for each connection, one message after the other.</summary>
    private static Task Bare(Options options, SmtpSink sink, Letter letter) => Task.WhenAll(Enumerable.Range(0, options.Lanes).Select(lane => Task.Run(async () =>
    {
        using var client = new SmtpClient("127.0.0.1", sink.Port);
        for (var i = lane; i < options.Readers; i += options.Lanes)
        {
            using var message = new MailMessage("rituels@house.example", $"p{i}@foule.example", letter.Subject, null);
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Text, null, "text/plain"));
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html, null, "text/html"));
            await client.SendMailAsync(message);
        }
    })));

    private static async Task<double> Time(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }
}
