using System.Text.Json;
using System.Text.Json.Serialization;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>
/// The sample cohort's year of sessions, from an embedded file; invented people, places and subjects. Its days move with the cohort's,
/// by whole weeks; a day off that they meet sends them a week ahead.
/// </summary>
internal sealed class SampleSessions(RituelsDb db) : ISample
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private sealed record Year(DateOnly Starts, IReadOnlyList<JsonElement> Sessions);

    private sealed record ToPrepare(string What, int DaysBefore, string? Who, bool Done);

    private sealed record Prepared(IReadOnlyList<ToPrepare>? Checklist);

    public Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var year = Read();
        var people = db.People.Local.GroupBy(person => person.Name).ToDictionary(same => same.Key, same => same.First().Id);
        foreach (var told in year.Sessions)
        {
            var sheet = told.Deserialize<SessionSheet>(Json)!;
            var moved = Move(sheet, cohort, cohort.Starts.DayNumber - year.Starts.DayNumber);
            db.Add(Session.Plan(cohort, Name(moved with { Checklist = Checklist(told, people, now) }, people), Earlier(cohort.CreatedAt, now)));
        }
        return Task.CompletedTask;
    }

    private static Year Read()
    {
        using var stream = typeof(SampleSessions).Assembly.GetManifestResourceStream("sample/seances.json")!;
        return JsonSerializer.Deserialize<Year>(stream, Json)!;
    }

    private static SessionSheet Move(SessionSheet sheet, Cohort cohort, int days)
    {
        if (sheet.Length == 1 && IsOff(cohort, sheet.Starts.AddDays(days))) days += 7;
        return sheet with { Starts = sheet.Starts.AddDays(days), Ends = sheet.Ends.AddDays(days), Alternatives = [.. sheet.Alternatives.Select(day => day.AddDays(days))] };
    }

    private static bool IsOff(Cohort cohort, DateOnly day) => cohort.IsDayOff(day) || Holidays.On(day, cohort.LatestRhythm.Holidays) is not null;

    private static IReadOnlyList<Chore> Checklist(JsonElement told, Dictionary<string, Guid> people, DateTimeOffset now) =>
        [.. (told.Deserialize<Prepared>(Json)!.Checklist ?? []).Select(chore =>
            new Chore(NewId.Next(), chore.What, chore.DaysBefore, chore.Who is { } who && people.TryGetValue(who, out var id) ? id : null, chore.Done ? now : null))];

    private static SessionSheet Name(SessionSheet sheet, Dictionary<string, Guid> people) => sheet with { Facilitators = Name(sheet.Facilitators, people), Speakers = Name(sheet.Speakers, people) };

    private static IReadOnlyList<Contributor> Name(IReadOnlyList<Contributor> named, Dictionary<string, Guid> people) =>
        [.. named.Select(person => people.TryGetValue(person.Name, out var id) ? person with { PersonId = id } : person)];

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
