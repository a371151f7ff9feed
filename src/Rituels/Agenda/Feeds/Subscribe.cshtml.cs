using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The addresses of the cohort's calendars, and one's own: made, renewed, and shown once. How to give them to programs.</summary>
[Seen(By.Public)]
public sealed class SubscribeModel(Desk desk, AgendaWords words, FeedWords said, IOptions<Settings> settings) : FormPage(desk)
{
    /// <summary>Programs in the order of their use among people of such programmes.</summary>
    public static readonly IReadOnlyList<string> Programs = ["apple", "google", "outlook", "thunderbird", "nextcloud", "android"];

    [BindProperty(SupportsGet = true)] public string? Alarm { get; set; }

    /// <summary>The reader's own address as it is kept, without its token; null when they have none.</summary>
    public CalendarKey? Key { get; private set; }

    /// <summary>Shown once, in answer to the form that made it: nothing keeps it.</summary>
    public FeedAddress? Mine { get; private set; }

    /// <summary>Those for this reader, then the other groups'. A calendar program cannot sign in to a cohort that is not listed.</summary>
    public IReadOnlyList<FeedAddress> Feeds { get; private set; } = [];
    public IReadOnlyList<FeedAddress> Others { get; private set; } = [];

    public IEnumerable<(string Value, string Text)> Alarms =>
        FeedChoice.UsualAlarms.Select(minutes => (Text(minutes), said[$"alarm-{minutes}"])).Prepend(("", said["alarm-none"]));

    /// <summary>A closed cohort's agenda is an archive that may be kept at hand.</summary>
    protected override bool IsReadOnly => false;

    protected override async Task<bool> Load()
    {
        if (!FeedChoice.UsualAlarms.Any(minutes => Text(minutes) == Alarm)) Alarm = null;
        if (Visit.Cohort.IsListed) await ShowFeeds(AgendaReader.Of(Visit));
        if (Visit.IsMember) Key = await Db.Set<CalendarKey>().FirstOrDefaultAsync(k => k.PersonId == Visit.Person!.Id, Stop);
        return true;
    }

    private async Task ShowFeeds(AgendaReader reader)
    {
        var (own, theirs) = (reader.Groups, await OwnGroups(reader));
        var everything = Address("all", said["feed-all"], said["feed-all-about"], "/agenda.ics", Visit.Cohort.Languages[0]);
        Feeds = [.. own.Select(Of), everything];
        Others = [.. Groups.Known.Where(group => group != Groups.Staff).Except(own).Select(Of), .. theirs.Select((group, at) => Of($"own-{at}", group))];
    }

    /// <summary>Groups that only this cohort has, such as alumni, of the sessions that the reader sees.</summary>
    private async Task<IReadOnlyList<string>> OwnGroups(AgendaReader reader) =>
        [.. (await Db.SessionsFor(Visit.Cohort, reader, Stop)).SelectMany(s => s.Sheet.Audience).Select(invited => invited.Group).Except(Groups.Known).DistinctBy(group => group.ToUpperInvariant()).Order(NameOrder.Alphabetical)];

    private FeedAddress Of(string group) => Of(group, group);

    /// <param name="id">Of its field on the page.</param>
    private FeedAddress Of(string id, string group)
    {
        var about = group == Groups.Public ? said["feed-open-about"] : said["feed-group-about", words.Group(group)];
        return Address(id, group == Groups.Public ? said["feed-open"] : said["feed-for", words.Group(group)], about, $"/agenda/{Uri.EscapeDataString(group)}.ics", Visit.Cohort.Languages[0]);
    }

    public void OnGet()
    {
    }

    /// <summary>Makes the address, or another: the one before ends.</summary>
    public async Task<IActionResult> OnPostMake()
    {
        if (!Visit.IsMember) return NotFound();
        if (Key is null) Db.Add(Key = CalendarKey.Of(Visit.Person!));
        var token = Key.Renew(Visit.Now);
        if (await SaveNew("added") is not RedirectResult) return Page();
        Mine = FeedAddress.Of("mine", said["mine"], said["mine-about"], settings.Value, $"/calendars/{token}.ics", Choice(Visit.Cohort.LanguageOf(Visit.Person!)));
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private FeedAddress Address(string id, string name, string about, string path, string usual) =>
        FeedAddress.Of(id, name, about, settings.Value, $"/{Visit.Cohort.Slug}{path}", Choice(usual));

    /// <summary>The reader's language is said only where the calendar would else speak another.</summary>
    private FeedChoice Choice(string usual) => new(
        Alarm is null ? null : int.Parse(Alarm, CultureInfo.InvariantCulture), Visit.Tongue.Language == usual ? null : Visit.Tongue.Language);

    private static string Text(int minutes) => minutes.ToString(CultureInfo.InvariantCulture);
}
