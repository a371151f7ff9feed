using System.Globalization;
using Rituels.Calendars.Tests;

namespace Rituels.Tests.Agenda;

/// <summary>The programme's documents, imported, are read as calendars by four programs that we did not write, as a person read the documents.</summary>
public class ImportedFeedTests
{
    private static readonly TimeZoneInfo Paris = FeedScene.Paris;

    [Theory]
    [InlineData("planning-2018-start.org", 2018)]
    [InlineData("planning-2018.org", 2018)]
    [InlineData("planning-2019.md", 2019)]
    public async Task An_imported_document_is_a_calendar_that_four_programs_read_alike(string name, int year)
    {
        await using var agenda = await PlanningHouse.Open("sqlite");
        await agenda.Import(await File.ReadAllTextAsync(Path.Combine(PlanningDocuments.Folder, name), TestContext.Current.CancellationToken), name: name, year: year);
        var octets = await agenda.House.Browser().GetByteArrayAsync(FeedScene.Public, TestContext.Current.CancellationToken);
        var expected = Expected(Path.Combine(PlanningDocuments.Folder, Path.ChangeExtension(name, ".expected.txt"))).Order(StringComparer.Ordinal).ToList();
        using var programs = new OtherPrograms();
        Assert.Equal(expected, Plain(programs.Read("icalendar", octets).Select(ReadLines.OfLibrary)));
        Assert.Equal(expected, Plain(programs.Read("vobject", octets).Select(ReadLines.OfLibrary)));
        var subscription = new Subscription(programs, $"""type = "http"{'\n'}url = "{agenda.House.Url}{FeedScene.Public}" """);
        subscription.Synchronise();
        Assert.Equal(expected, Plain(subscription.List($"{year}-01-01", "365d").Select(ReadLines.OfKhal)));
    }

    /// <summary>The events that the hand-made readings mean: one for each day that is open, hours of Paris as instants.</summary>
    private static IEnumerable<string> Expected(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var at = 0; at < lines.Length; at++)
            if (char.IsDigit(lines[at][0]))
                foreach (var one in Events(lines[at].Split(' ')[1..], Title(lines[at + 1]))) yield return one;
    }

    /// <summary>A row without a title becomes a session that says so.</summary>
    private static string Title(string line) => line.StartsWith("  title: ", StringComparison.Ordinal) ? line["  title: ".Length..] : "Untitled session";

    private static IEnumerable<string> Events(string[] when, string title)
    {
        var (first, last) = when[0].Split("..") is [var from, var to] ? (Day(from), Day(to)) : (Day(when[0]), Day(when[0]));
        var hours = when.FirstOrDefault(word => word.Contains(':'))?.Split('-');
        var status = when.FirstOrDefault(word => word is "tentative" or "cancelled") ?? "confirmed";
        var others = when.Index().Where(word => word.Item == "or").Select(word => Day(when[word.Index + 1]));
        foreach (var start in others.Prepend(first))
        {
            var end = start.AddDays(last.DayNumber - first.DayNumber);
            yield return hours is null ? ReadLines.Line($"{start:yyyy-MM-dd}", $"{end:yyyy-MM-dd}", status, title) : ReadLines.Line(Utc(start, hours[0]), Utc(end, hours[1]), status, title);
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Utc(DateOnly day, string hour) => $"{TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.ParseExact(hour, "HH:mm", CultureInfo.InvariantCulture)), Paris):yyyy-MM-ddTHH:mmZ}";

    /// <summary>Without what a title says of the doubt about its day.</summary>
    private static IEnumerable<string> Plain(IEnumerable<string> lines) =>
        lines.Select(line => line.Split(" (date à décider")[0].Split(" (à confirmer)")[0].Replace("Annulée : ", "")).Order(StringComparer.Ordinal);
}
