using System.Text;

namespace Rituels.Calendars.Tests;

public class CalendarReaderTests
{
    public static TheoryData<Case> Refusals => CaseTable.Read("refusals");

    [Theory, MemberData(nameof(Refusals))]
    public void Files_are_refused_with_the_line_that_the_table_says(Case row)
    {
        var text = string.Join("\n", row.Lines.Select(l => l == "<empty>" ? "" : l));
        var refusal = Assert.Throws<CalendarFormatException>(() => DaysOff.Read(text, Ics.Paris));
        Assert.Equal(row.Expected, [$"{refusal.Line} {refusal.Problem}"]);
    }

    [Fact]
    public void A_fold_that_splits_a_character_is_undone_before_decoding()
    {
        var octets = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nX-A:fête 🎉!\r\nEND:VCALENDAR\r\n");
        for (var at = "BEGIN:VCALENDAR\r\nX".Length; at < octets.Length - "\r\nEND:VCALENDAR\r\n".Length; at++)
        {
            byte[] folded = [.. octets[..at], .. "\r\n "u8, .. octets[at..]];
            Assert.Equal("fête 🎉!", CalendarReader.Read(new MemoryStream(folded)).Objects[0].Properties[0].Value);
        }
    }

    [Theory]
    [InlineData("X-A:one\r\n  two", "one two")]
    [InlineData("X-A:one\r\n\ttwo", "onetwo")]
    [InlineData("X-A:one\n\t two\n \n  three", "one two three")]
    [InlineData("X-A:one\r two", "onetwo")]
    [InlineData("X-A:one\r\n\r\n two", "onetwo")]
    [InlineData("X-A:one\r\r\n two\r\r\n", "onetwo")]
    public void Folded_lines_lose_the_line_end_and_one_space_or_tab(string folded, string value) =>
        Assert.Equal(value, Property(folded).Value);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\n\n")]
    [InlineData("\r\r\n")]
    [InlineData(" \n\u00a0\n")]
    public void Any_line_end_will_do_and_blank_lines_do_no_harm(string end)
    {
        var text = $"{end}begin:vcalendar{end}version:2.0{end}End:VCalendar {end}";
        Assert.Equal(["VERSION"], CalendarReader.Read(text).Objects.Single().Properties.Select(p => p.Name));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        const string text = "\ufeffBEGIN:VCALENDAR\nEND:VCALENDAR";
        Assert.Single(CalendarReader.Read(text).Objects);
        Assert.Single(CalendarReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Objects);
    }

    [Fact]
    public void Parameters_are_read_with_their_quotes_and_lists()
    {
        var line = Property("x-a;cn=\"Un; deux: trois, \";ROLE=a,\"b,c\",;empty=:v:w;x");
        Assert.Equal(["CN", "ROLE", "EMPTY"], line.Parameters.Select(p => p.Name));
        Assert.Equal(["Un; deux: trois, "], line.Parameters[0].Values);
        Assert.Equal(["a", "b,c", ""], line.Parameters[1].Values);
        Assert.Equal(("", null, "v:w;x"), (line.Parameter("EMPTY"), line.Parameter("NONE"), line.Value));
    }

    [Fact]
    public void Components_keep_their_order_their_children_and_their_lines()
    {
        var calendar = CalendarReader.Read("BEGIN:VCALENDAR\nX-A:1\nBEGIN:VEVENT\nBEGIN:VALARM\nEND:VALARM\nX-B:2\nEND:VEVENT\nX-C:3\nEND:VCALENDAR");
        var root = calendar.Objects.Single();
        Assert.Equal([("X-A", 2), ("X-C", 8)], root.Properties.Select(p => (p.Name, p.Line)));
        Assert.Equal([("VEVENT", 3)], calendar.Events.Select(c => (c.Name, c.Line)));
        Assert.Equal([("VALARM", 4)], root.Children[0].Children.Select(c => (c.Name, c.Line)));
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused_with_its_line()
    {
        byte[] latin1 = [.. "BEGIN:VCALENDAR\r\nX-A:f"u8, 0xEA, .. "te\r\nEND:VCALENDAR\r\n"u8];
        var refusal = Assert.Throws<CalendarFormatException>(() => CalendarReader.Read(new MemoryStream(latin1)));
        Assert.Equal("Line 2: the line is not UTF-8 text; save the file as UTF-8.", refusal.Message);
    }

    [Fact]
    public void A_refusal_quotes_at_most_eighty_characters_on_one_line()
    {
        var refusal = Assert.Throws<CalendarFormatException>(() => CalendarReader.Read("a\tb" + new string('x', 500)));
        Assert.Equal((80, "a bx", '…'), (refusal.Detail.Length, refusal.Detail[..4], refusal.Detail[^1]));
    }

    private static ContentLine Property(string line) =>
        CalendarReader.Read($"BEGIN:VCALENDAR\n{line}\nEND:VCALENDAR").Objects.Single().Properties.Single();
}
