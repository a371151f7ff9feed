using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Delivery;
using Rituels.Gazette;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Gazette;

/// <summary>The small cohort on the Friday before: something of each kind to tell in week 11. Béa is of the staff too.</summary>
internal sealed record GazetteScene(TestHouse House, Seed Seed, Person Bea, HttpClient Aya) : IAsyncDisposable
{
    public const string At = "/eig-2019/gazette", Week = "2019-W11", Edit = At + "/2019-W11/edit", Mail = At + "/2019-W11/mail";
    public const string Draft = "2019-03-11T07:00:00+01:00", Leaves = "2019-03-11T10:00:00+01:00";

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<GazetteScene> Open(string database, string now = "2019-03-08T16:00:00+01:00", Action<Cohort>? cohort = null)
    {
        var house = await TestHouse.Open(database, now);
        var seed = await Seed.Plant(house, adjust: cohort);
        var bea = Person.Named("Béa Staff", "bea@eig-2019.example");
        await house.With(db =>
        {
            db.AddRange(bea, new Membership { CohortId = seed.Cohort.Id, PersonId = bea.Id, Role = Role.Staff });
            return db.SaveChangesAsync(Stop);
        });
        return new(house, seed, bea, await house.SignedIn(seed.Aya));
    }

    /// <summary>With a draft of Monday morning in which each kind of line stands.</summary>
    public static async Task<GazetteScene> OnMonday(string database, Action<Cohort>? cohort = null)
    {
        var scene = await Open(database, cohort: cohort);
        await scene.Fill();
        await scene.House.Due();
        await scene.House.Tick(Draft);
        return scene;
    }

    public async Task Fill()
    {
        await Plenary();
        await Told(Seed.Carto, "La carte est en ligne", keyDate: new(2019, 3, 13), keyDateText: "Démonstration publique");
        await Told(Seed.Balise, "Trois relais de plus");
        await Keep(HelpRequest.Ask(Seed.Cohort, Seed.Balise.Id, "Un relecteur pour la page d’accueil ?", HelpSources.Own(default), Seed.Lou.Id, House.Clock.Now.AddDays(-2)));
    }

    public async Task<Session> Plenary(string title = "Plénière de mars", string day = "2019-03-14", params string[] groups)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var session = Session.Plan(Seed.Cohort, new() { Title = title, Starts = on, Ends = on, From = new(9, 30), Place = "Maison des projets", Audience = [.. groups.Select(group => new Invited(group))] }, House.Clock.Now);
        await Keep(session);
        return session;
    }

    public async Task Told(Team team, string victory, string week = "2019-W10", DateOnly? keyDate = null, string? keyDateText = null)
    {
        var filed = new Retrospective { CohortId = Seed.Cohort.Id, TeamId = team.Id, Week = IsoWeek.Parse(week) };
        var hours = Seed.Cohort.PlanOf(filed.Week).Hours!;
        filed.File(Seed.Ines.Id, Answers.Of(3, [new(Question.Victories, victory)], keyDate, keyDateText), hours.Opens.AddDays(1), hours.Closes);
        await Keep(filed);
    }

    public Task Keep(params object[] records) => House.With(db => { db.AddRange(records); return db.SaveChangesAsync(Stop); });

    /// <summary>What is saved; null without a draft.</summary>
    public Task<Issue?> Issue(string week = Week) => House.With(db => db.Set<Issue>().AsNoTracking().FirstOrDefaultAsync(i => i.CohortId == Seed.Cohort.Id && i.Week == IsoWeek.Parse(week), Stop));

    public async Task<List<string>> Lines(bool kept = true) => [.. (await Issue())!.Blocks.Where(b => b.IsKept == kept).Select(b => b.In("fr").Replace('\u00a0', ' '))];

    public async Task<string> KeyOf(string text) => (await Issue())!.Blocks.Single(b => b.In("fr").Contains(text, StringComparison.Ordinal)).Key;

    /// <summary>Sends the page's form as it stands, with these changes; a dash leaves a field out.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient browser, string url, string handler, params (string Name, string Value)[] changes)
    {
        var (address, fields) = await Fill(browser, url, handler, changes);
        return await browser.PostAsync(address, new FormUrlEncodedContent(fields), Stop);
    }

    public static async Task<(string Address, List<KeyValuePair<string, string>> Fields)> Fill(HttpClient browser, string url, string handler, params (string Name, string Value)[] changes)
    {
        var form = (await Read(browser, url)).QuerySelectorAll("main form[method=post]").Cast<IHtmlFormElement>()
            .First(f => (f.GetAttribute("action") ?? "") is var to && (handler.Length == 0 ? !to.Contains("handler=") : to.EndsWith($"handler={handler}", StringComparison.Ordinal)));
        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : url;
        return (address, [.. Fields(form).Where(f => changes.All(c => c.Name != f.Key)), .. changes.Where(c => c.Value != "-").Select(c => KeyValuePair.Create(c.Name, c.Value))]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
            if (element is IHtmlInputElement { Type: "checkbox", IsChecked: false }) continue;
            else if (element is IHtmlInputElement input) yield return new(input.Name!, input.Value);
            else if (element is IHtmlSelectElement select) yield return new(select.Name!, select.Value ?? "");
            else if (element is IHtmlTextAreaElement area) yield return new(area.Name!, area.Value);
    }

    /// <summary>Reads the mail and approves it.</summary>
    public async Task<HttpResponseMessage> Approve(HttpClient? browser = null) => await Send(browser ?? Aya, Mail, "Approve");

    public static async Task<IHtmlDocument> Read(HttpClient browser, string url) => new HtmlParser().ParseDocument(await browser.GetStringAsync(url, Stop));
    public static async Task<string> Text(HttpClient browser, string url) => Text(await Read(browser, url));
    public static async Task<string> Text(HttpResponseMessage answer) => Text(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop)));
    public static string Text(IHtmlDocument page) => Regex.Replace(page.QuerySelector("main")!.TextContent, @"[\s\u00a0\u202f]+", " ");

    /// <summary>Letters of that occasion with their readers, in the order of their addresses.</summary>
    public Task<List<Posting>> Posted(string kind) => House.With(db => db.Set<Posting>().AsNoTracking().Include(p => p.Letter).Where(p => p.Occasion.Contains("/gazette/" + kind)).OrderBy(p => p.Address).ToListAsync(Stop));

    public Task<List<string>> Outcomes() => House.With(db => db.Set<DueWork>().Where(w => w.Ritual == "gazette" && w.DoneAt != null).OrderBy(w => w.DueAt).ThenBy(w => w.Ordinal).Select(w => w.Outcome!).ToListAsync(Stop));

    public async Task<List<string>> Planned() => [.. (await House.With(db => db.Set<DueWork>().Where(w => w.Ritual == "gazette" && w.DoneAt == null).OrderBy(w => w.DueAt).ToListAsync(Stop))).Select(w => $"{w.Kind} {w.DueAt:yyyy-MM-ddTHH:mm}")];

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
