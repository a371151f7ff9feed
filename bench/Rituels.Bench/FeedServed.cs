using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Bench;

/// <summary>The public calendar of a cohort of 1,000 sessions over HTTP, as programs without a cookie fetch it.</summary>
internal static class FeedServed
{
    public const string Name = "feed";
    private const int Sessions = 1000, Remakes = 20;

    public static async Task Measure(Options options, Scratch scratch)
    {
        var folder = scratch.Folder("feeds");
        BenchDatabase.Create(folder);
        using (var house = Server.Start("feeds", folder))
        using (var bare = Server.Start("bare", folder))
        {
            var path = $"/{house.Said[1]}/agenda.ics";
            var feed = await Captured.From(new Uri(house.Address, path), cookie: null);
            feed.Save(folder, Name);
            Ladder.Rung[] rungs = [new("bare Kestrel, the same bytes", bare, $"/constant/{Name}", null), new("the calendar", house, path, null)];
            await Ladder.Compare($"{Name} over HTTP ({feed.Html.Length} characters)", rungs, options);
            await Ladder.AskAgain(Name, feed.Headers["ETag"], rungs, options);
            Console.WriteLine($"made anew after a commit, from the first byte asked to the last got: {await Remade(house, path):0.0} ms");
        }
        BenchDatabase.Drop(folder);
    }

    /// <summary>The program with sessions in its cohort, hours and texts as people write them.</summary>
    public static async Task<(WebApplication App, string Known)> Open(string folder)
    {
        var (app, known) = await House.Open(folder, cohorts: 1);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        var cohort = await db.Cohorts.SingleAsync();
        db.AddRange(Enumerable.Range(0, Sessions).Select(n => Session.Plan(cohort, Sheet(cohort, n), app.Services.GetRequiredService<TimeProvider>().GetUtcNow())));
        await db.SaveChangesAsync();
        return (app, known);
    }

    private static SessionSheet Sheet(Cohort cohort, int n)
    {
        var starts = cohort.Starts.AddDays(n % 300);
        return new()
        {
            Title = $"Séance {n} : l’État et ses données", Theme = "Données", Status = (SessionStatus)(n % 3), Starts = starts, Ends = starts.AddDays(n % 5 == 0 ? 1 : 0),
            From = n % 5 == 0 ? null : new TimeOnly(9, 30), Until = n % 5 == 0 ? null : new TimeOnly(18, 0), Audience = [new(Groups.Fellows), new(Groups.Mentors, new(14, 0))],
            Place = "Salle des fêtes, 3 rue de l’Été", Rooms = "Grand atelier", Objectives = ["Présenter", "Écouter", "Décider 🎉"],
            RunOfShow = [new(1, new(9, 30), new(10, 0), "Accueil"), new(1, new(10, 0), new(12, 0), "Ateliers, par équipes"), new(1, new(14, 0), new(18, 0), "« Doutes » et questions")],
        };
    }

    private static async Task<double> Remade(Server house, string path)
    {
        using var program = new HttpClient { BaseAddress = house.Address };
        var times = new List<double>();
        for (var time = 0; time < Remakes; time++)
        {
            await program.GetStringAsync("/commit");
            var began = Stopwatch.GetTimestamp();
            await program.GetByteArrayAsync(path);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times.Order().ElementAt(Remakes / 2);
    }
}
