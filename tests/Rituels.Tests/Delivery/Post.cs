using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

/// <summary>Short ways to write letters and to see what became of them.</summary>
internal static class Post
{
    public static readonly DateTimeOffset Friday = new(2019, 3, 8, 15, 0, 0, TimeSpan.FromHours(1));

    public static Letter Letter(Guid? cohort = null, string subject = "Les nouvelles", string text = "Bonjour", string? html = null) =>
        new() { CohortId = cohort, Language = "fr", Subject = subject, Text = text, Html = html ?? $"<p>{text}</p>" };

    /// <summary>Puts one letter to each address into the outbox, due on <see cref="Friday"/>.</summary>
    public static Task Write(this TestHouse house, Letter letter, params string[] addresses) => house.WriteWithLink(letter, null, addresses);

    public static Task WriteWithLink(this TestHouse house, Letter letter, string? link, params string[] addresses) => house.Write(letter, "tests/letter", link, addresses);

    public static async Task Write(this TestHouse house, Letter letter, string occasion, string? link, string[] addresses)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        outbox.Add(letter);
        foreach (var address in addresses) outbox.Post(letter, new Recipient(address, "", null, "fr"), occasion, Friday, secretLink: link);
        await scope.ServiceProvider.GetRequiredService<RituelsDb>().SaveChangesAsync();
    }

    public static Task<int> Send(this WebApplication app, DateTimeOffset now) =>
        app.Services.GetRequiredService<PostWorker>().SendDue(now, TestContext.Current.CancellationToken);

    public static Task<int> RunDue(this WebApplication app, DateTimeOffset now) =>
        app.Services.GetRequiredService<DueWorker>().RunDue(now, TestContext.Current.CancellationToken);

    public static Task<Posting> Posting(this TestHouse house, string address) =>
        house.With(db => db.Set<Posting>().AsNoTracking().SingleAsync(p => p.Address == address));

    /// <summary>Another process on the same database.</summary>
    public static WebApplication Replica(this TestHouse house, Action<WebApplicationBuilder>? adjust = null, params string[] configuration) =>
        Program.Instance.With([$"--Rituels:Database={house.Database.ConnectionString}", "--Rituels:Worker=false", .. configuration])
            .Build(house.Database.Folder, "http://127.0.0.1:0", builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(house.Clock);
                adjust?.Invoke(builder);
            });

    /// <summary>A cohort and somebody of it.</summary>
    public static async Task<(Cohort Cohort, Person Person)> Settle(this TestHouse house)
    {
        var cohort = Cohort.Start("demo", "Démo", new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, house.Clock.Now);
        var person = Person.Named("Inès Démo", "ines@team.example");
        await house.With(db =>
        {
            db.AddRange(cohort, person);
            return db.SaveChangesAsync();
        });
        return (cohort, person);
    }
}
