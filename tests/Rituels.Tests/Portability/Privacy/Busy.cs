using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Help;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

/// <summary>Leaves a trace of somebody in every table that can hold one.</summary>
internal static class Busy
{
    public static async Task LeaveTraces(this Story story, Person person)
    {
        var browser = await story.House.SignedIn(person);
        await story.Take(browser, "retrospectives.csv");
        await browser.GetAsync("/account");
        await story.House.With(async db =>
        {
            var cohort = db.Cohorts.Single(c => c.Id == story.CohortId);
            cohort.Lists = ["promo@list.example", person.Email.ToUpperInvariant()];
            db.Teams.Single(t => t.Id == story.Seed.Balise.Id).ReferentId = person.Id;
            db.Add(new Draft { CohortId = story.CohortId, TeamId = story.Seed.Carto.Id, Week = IsoWeek.Parse("2019-W10"), PersonId = person.Id, Answers = Answers.Of(1, [new("priority", "Un brouillon")]) });
            db.Add(new MailStop { CohortId = story.CohortId, PersonId = person.Id, Kind = "digest", Since = story.House.Clock.Now });
            db.Add(ShareLink.Make(story.Seed.Balise, "Jury", new(2019, 5, 1), person, story.House.Clock.Now).Link);
            db.Add(new Absence { PersonId = person.Id, From = new(2019, 3, 11), To = new(2019, 3, 12) });
            db.Add(new ChatMember { CohortId = story.CohortId, PersonId = person.Id, MemberId = "U0AB12CD34" });
            var held = new DueWork { Ritual = "tests", Kind = "digest", CohortId = story.CohortId, Period = "2019-W10", DueAt = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) };
            held.Hold(story.House.Clock.Now, person.Id);
            db.Add(held);
            await db.SaveChangesAsync();
        });
        await story.Ask("2019-W09", story.Seed.Balise, "Un relecteur ?", HelpState.Done, person);
        await story.Help(person);
        await story.Write(person, story.CohortId, $"Bonjour {person.Name}");
        await story.Write(person, null, $"Votre adresse : {person.Email}");
        var asked = story.House.Browser();
        await story.House.Post(asked, "/account/sign-in", [new("Email", person.Email)]);
    }

    /// <summary>They asked, offered, were chosen, wrote and ended.</summary>
    private static Task Help(this Story story, Person person)
    {
        var now = story.House.Clock.Now;
        HelpRequest Ask(string text, Guid? by) => HelpRequest.Ask(story.Seed.Cohort, null, text, HelpSources.Own(default), by, now);
        var (own, other) = (Ask("Qui connaît les cartes ?", person.Id), Ask("Qui connaît les données ?", story.Seed.Lou.Id));
        own.Comment(story.Seed.Lou.Id, "Pas moi", now);
        other.Choose(other.Offer(person.Id, "Moi, mardi", now), now);
        other.Comment(person.Id, "À mardi", now);
        return story.House.With(db => { db.AddRange(own, other); return db.SaveChangesAsync(); });
    }

    private static async Task Write(this Story story, Person person, Guid? cohort, string text)
    {
        await using var scope = story.House.App.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        var letter = outbox.Add(new Letter { CohortId = cohort, Language = "fr", Subject = text, Html = text, Text = text });
        outbox.Post(letter, new Recipient(person.Email, person.Name, person.Id, "fr"), $"tests/{cohort}", story.House.Clock.Now);
        await scope.ServiceProvider.GetRequiredService<RituelsDb>().SaveChangesAsync();
    }
}
