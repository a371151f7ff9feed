using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Help;

/// <summary>Requests for help beside what tests plant, and short ways to live with them.</summary>
public static class Asked
{
    /// <summary>What these retrospectives ask, as filing them would.</summary>
    public static HelpRequest[] By(Cohort cohort, params IEnumerable<Retrospective> filed) =>
        [.. filed.Where(r => r.AsksForHelp).Select(r => HelpRequest.Ask(cohort, r.TeamId, r.Answers[Question.Help], HelpSources.Of(r.Week, r.TeamId), r.FiledById, r.FiledAt, r.Week))];

    /// <summary>A request of the team, asked here.</summary>
    public static async Task<HelpRequest> Ask(this TestHouse house, Seed seed, string text, Person by, Team? team = null, int daysAgo = 0)
    {
        var asked = HelpRequest.Ask(seed.Cohort, team?.Id, text, HelpSources.Own(default), by.Id, house.Clock.Now.AddDays(-daysAgo));
        await house.With(db => { db.Add(asked); return db.SaveChangesAsync(); });
        return asked;
    }

    public static Task<HelpRequest> Request(this TestHouse house, Guid id) =>
        house.With(db => db.Set<HelpRequest>().AsNoTracking().Include(r => r.Offers).Include(r => r.Comments).SingleAsync(r => r.Id == id));

    public static Task<List<HelpRequest>> Requests(this TestHouse house) => house.With(db => db.Set<HelpRequest>().AsNoTracking().OrderBy(r => r.AskedAt).ThenBy(r => r.Id).ToListAsync());

    public static async Task<T> AtDesk<T>(this TestHouse house, Func<RituelsDb, IHelpDesk, Task<T>> work)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        var value = await work(db, scope.ServiceProvider.GetRequiredService<IHelpDesk>());
        await db.SaveChangesAsync();
        return value;
    }

    public static string Page(this Seed seed, HelpRequest request) => $"/{seed.Cohort.Slug}/help/{request.Id}";

    /// <summary>Sends one of the forms of a request's page.</summary>
    public static async Task<HttpResponseMessage> Press(this TestHouse house, Seed seed, Person person, HelpRequest request, string handler, params (string Name, string Value)[] fields)
    {
        var browser = await house.SignedIn(person);
        var field = SignedInBrowsers.FormField(await browser.GetStringAsync($"/{seed.Cohort.Slug}/help"));
        return await browser.PostAsync($"{seed.Page(request)}?handler={handler}", new FormUrlEncodedContent([new("form", field), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]));
    }

    public static Task<HttpResponseMessage> Offers(this TestHouse house, Seed seed, Person person, HelpRequest request, string text = "") => house.Press(seed, person, request, "Offer", ("Offer", text));

    public static Task<HttpResponseMessage> Says(this TestHouse house, Seed seed, Person person, HelpRequest request, string text) => house.Press(seed, person, request, "Comment", ("Comment", text));

    public static Task<HttpResponseMessage> Ends(this TestHouse house, Seed seed, Person person, HelpRequest request, string outcome) => house.Press(seed, person, request, "End", ("outcome", outcome));

    public static async Task<HttpResponseMessage> Chooses(this TestHouse house, Seed seed, Person person, HelpRequest request, Person helper) =>
        await house.Press(seed, person, request, "Choose", ("chosen", $"{(await house.Request(request.Id)).Offers.Single(o => o.PersonId == helper.Id).Id}"));

    /// <summary>To whom mails of that occasion go.</summary>
    public static async Task<string[]> Told(this TestHouse house, string kind) => await house.With(db =>
        db.Set<Posting>().Where(p => p.Occasion.Contains($"/help/{kind}-")).OrderBy(p => p.Address).Select(p => p.Address).ToArrayAsync());
}
