using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Rituels.Calendars.Tests;

public class RoundTripTests
{
    private static readonly CalendarLimits Wide = CalendarLimits.Default with { Bytes = 16 * 1024 * 1024, LineBytes = 1024 * 1024 };

    [Fact]
    public void What_is_written_is_read_back_equal() => Check(Feeds.Any, 400, feed =>
        Feeds.AssertEqual(feed, CalendarReader.Read(CalendarWriter.Write(feed), Wide).Feed(Ics.Paris, Wide)));

    [Fact]
    public void No_line_is_longer_than_75_octets_and_each_is_whole_characters() => Check(Feeds.Any, 100, feed =>
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var line in Lines(CalendarWriter.Write(feed)))
        {
            Assert.InRange(line.Length, 1, 75);
            Assert.DoesNotContain(strict.GetString(line), c => char.IsControl(c) && c != '\t');
        }
    });

    [Fact]
    public void Any_text_is_written_as_what_a_calendar_can_hold() => Check(Feeds.Raw, 1500, text =>
    {
        var feed = new CalendarFeed("x", [Sample(text) with { Categories = ["a", text + "z"], Organizer = new("a@b.example", text), Location = text + "," }]);
        var clean = TextValue.Clean(text);
        var read = Assert.Single(CalendarReader.Read(CalendarWriter.Write(feed), Wide).Feed(Ics.Paris, Wide).Events);
        Assert.Equal((clean, clean + ",", clean), (read.Summary, read.Location, read.Organizer!.Name));
        Assert.Equal(["a", clean + "z"], read.Categories);
    });

    [Fact]
    public void Clean_text_stays_as_it_is() => Check(Feeds.Text, 500, text => Assert.Equal(text, TextValue.Clean(text)));

    [Theory]
    [InlineData("👩🏽‍🚀")]
    [InlineData("e\u0301")]
    [InlineData("🇫🇷")]
    [InlineData("é")]
    [InlineData("g̈")]
    public void No_fold_parts_what_people_see_as_one_character(string character)
    {
        for (var before = 0; before < 80; before++)
        {
            var feed = new CalendarFeed("x", [Sample(new string('x', before) + string.Concat(Enumerable.Repeat(character, 40)))]);
            var lines = Lines(CalendarWriter.Write(feed)).Select(Encoding.UTF8.GetString).SkipWhile(l => !l.StartsWith("SUMMARY")).TakeWhile(l => l.StartsWith("SUMMARY") || l[0] == ' ');
            Assert.All(lines, line => Assert.Equal("", line.Replace("SUMMARY:", "").Replace("x", "").Replace(character, "").Trim()));
        }
    }

    [Fact]
    public void A_character_longer_than_a_line_is_parted_between_its_code_points()
    {
        var tower = "a" + string.Concat(Enumerable.Repeat("\u0301", 100));
        var read = CalendarReader.Read(CalendarWriter.Write(new CalendarFeed("x", [Sample(tower)]))).Feed(Ics.Paris);
        Assert.Equal(tower, read.Events[0].Summary);
    }

    private static CalendarEvent Sample(string summary) =>
        new("1@agenda.example", new WholeDays(new(2019, 2, 11), new(2019, 2, 15)), new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero)) { Summary = summary };

    private static IEnumerable<byte[]> Lines(byte[] octets)
    {
        Assert.True(octets.AsSpan().EndsWith("\r\n"u8));
        for (var start = 0; start < octets.Length;)
        {
            var end = start + octets.AsSpan(start).IndexOf("\r\n"u8);
            yield return octets[start..end];
            start = end + 2;
        }
    }

    private static void Check<T>(Gen<T> gen, int tests, Action<T> holds) =>
        Prop.ForAll(Arb.From(gen), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(tests));
}
