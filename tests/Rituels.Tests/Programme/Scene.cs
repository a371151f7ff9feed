using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

/// <summary>A cohort with one team, a fellow in it, a mentor and staff, and the staff's browser.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public required TestHouse House { get; init; }
    public required HttpClient Staff { get; init; }
    public Cohort Cohort { get; } = NewCohort("eig-2019", "EIG 3");
    public Person Head { get; } = Person.Named("Aya Staff", "aya@staff.example");
    public Person Fellow { get; } = Person.Named("Inès Demo", "ines@team.example");
    public Person Mentor { get; } = Person.Named("Maud Modèle", "maud@host.example");
    public required Team Team { get; init; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Cohort NewCohort(string slug, string name, bool sample = false) =>
        Cohort.Start(slug, name, new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero), sample);

    public static async Task<Scene> Open(string database, Action<Scene>? adjust = null, string language = "fr", params string[] configuration)
    {
        var house = await TestHouse.Open(database, configuration: configuration);
        var draft = new Scene { House = house, Staff = house.Browser(), Team = null! };
        adjust?.Invoke(draft);
        var team = new Team { CohortId = draft.Cohort.Id, Slug = "cartodemo", Name = "Cartodémo", Host = "Agence de démonstration" };
        await house.With(db =>
        {
            db.AddRange(draft.Cohort, draft.Head, draft.Fellow, draft.Mentor, team);
            db.Add(Part(draft, draft.Head, Role.Staff));
            db.Add(Part(draft, draft.Fellow, Role.Fellow, team));
            db.Add(Part(draft, draft.Mentor, Role.Mentor, team));
            return db.SaveChangesAsync();
        });
        return new Scene(draft) { House = house, Staff = await house.SignedIn(draft.Head, language), Team = team };
    }

    private Scene() { }
    private Scene(Scene draft) => (Cohort, Head, Fellow, Mentor) = (draft.Cohort, draft.Head, draft.Fellow, draft.Mentor);

    private static Membership Part(Scene scene, Person person, Role role, Team? team = null) =>
        new() { CohortId = scene.Cohort.Id, PersonId = person.Id, Role = role, TeamId = team?.Id };

    public string At(string part) => $"/eig-2019/settings{part}";

    public Task<Cohort> Saved() => House.With(db => db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == Cohort.Id, Stop));
    public Task<Team> SavedTeam() => House.With(db => db.Teams.AsNoTracking().SingleAsync(t => t.Id == Team.Id, Stop));

    public async Task<IHtmlDocument> Read(string url, HttpClient? browser = null) =>
        new HtmlParser().ParseDocument(await (browser ?? Staff).GetStringAsync(url, Stop));

    /// <summary>Changes some fields of the page's form, as a person would, and sends it with all the others as they stand.</summary>
    public async Task<HttpResponseMessage> Send(string url, string handler, (string Name, string Value)[] changes, HttpClient? browser = null)
    {
        var fields = await Fill(url, handler, changes, browser);
        return await (browser ?? Staff).PostAsync(handler.Length == 0 ? url : $"{url}?handler={handler}", new FormUrlEncodedContent(fields), Stop);
    }

    /// <summary>The same form several times at once, as impatient clicks send it: one goes through, the others come back with what was typed.</summary>
    public async Task SendImpatiently(string url, string handler, (string Name, string Value)[] changes)
    {
        var fields = await Fill(url, handler, changes);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(_ => Staff.PostAsync(handler.Length == 0 ? url : $"{url}?handler={handler}", new FormUrlEncodedContent(fields), Stop)));
        Went(Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect));
        foreach (var refused in answers.Where(a => a.StatusCode != HttpStatusCode.Redirect))
        {
            var page = await Page(refused);
            Assert.NotNull(page.QuerySelector("[role=alert]"));
            var kept = page.QuerySelectorAll("main form").SelectMany(f => Fields((IHtmlFormElement)f)).ToList();
            Assert.All(changes, c => Assert.Contains(KeyValuePair.Create(c.Name, c.Value), kept));
        }
    }

    /// <summary>The page's form as a person would send it after those changes.</summary>
    public async Task<List<KeyValuePair<string, string>>> Fill(string url, string handler, (string Name, string Value)[] changes, HttpClient? browser = null)
    {
        var page = await Read(url, browser);
        var form = page.QuerySelectorAll("main form[method=post]").Cast<IHtmlFormElement>()
            .First(f => (f.GetAttribute("action") ?? "").EndsWith(handler.Length == 0 ? "" : $"handler={handler}", StringComparison.Ordinal)
                || f.QuerySelector($"button[formaction$='handler={handler}']") is not null);
        return [.. Fields(form).Where(f => changes.All(c => c.Name != f.Key)), .. changes.Where(c => c.Value != "-").Select(c => KeyValuePair.Create(c.Name, c.Value))];
    }

    public async Task<HttpResponseMessage> Upload(string url, string handler, string field, byte[] file)
    {
        var page = await Read(url);
        var form = page.QuerySelectorAll("main form").First(f => (f.GetAttribute("action") ?? "").EndsWith($"handler={handler}", StringComparison.Ordinal));
        var content = new MultipartFormDataContent { { new ByteArrayContent(file), field, "file" } };
        foreach (var (name, value) in Fields((IHtmlFormElement)form)) content.Add(new StringContent(value), name);
        return await Staff.PostAsync($"{url}?handler={handler}", content, Stop);
    }

    public static async Task<IHtmlDocument> Page(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>The form went through: the answer leads on.</summary>
    public static void Went(HttpResponseMessage answer, string? to = null)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        if (to is not null) Assert.Equal(to, answer.Headers.Location!.OriginalString);
    }

    /// <summary>The form came back with an error at the field, or at another, what was typed still in it.</summary>
    public static async Task CameBack(HttpResponseMessage answer, string field, string typed, string? error = null)
    {
        var page = await Page(answer);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.NotNull(page.QuerySelector($"#{error ?? field}-error"));
        Assert.Equal(typed, page.GetElementById(field) is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)page.GetElementById(field)!).GetAttribute("value"));
    }

    public static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
            if (element is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" }) continue;
            else if (element is IHtmlInputElement input) yield return new(input.Name!, input.Value);
            else if (element is IHtmlSelectElement select) yield return new(select.Name!, select.Value ?? "");
            else if (element is IHtmlTextAreaElement area) yield return new(area.Name!, area.Value);
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
