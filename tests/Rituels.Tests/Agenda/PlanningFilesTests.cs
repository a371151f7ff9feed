using System.Diagnostics;
using Rituels.Agenda;
using Rituels.Tests.House;
using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>Tables of CSV, calendars, and files that are too large or broken.</summary>
public class PlanningFilesTests
{
    [Theory]
    [InlineData("Date,Horaires,Lieu,Public,Titre\n14 mars,9h30-18h,\"Agora, salle 2\",EIG,Données\n")]
    [InlineData("\ufeffTitre;Date;Lieu;Horaires;Public\r\nDonnées;14/03/2019;Agora, salle 2;9h30-18h;EIG\r\n")]
    [InlineData("Titre\tDate\tLieu\tDébut\tFin\tPublic\nDonnées\t2019-03-14\tAgora, salle 2\t9h30\t18h\tEIG\n")]
    [InlineData("start,end,startTime,endTime,audience,title,place\n2019-03-14,2019-03-14,09:30,18:00,fellows,Données,\"Agora, salle 2\"\n")]
    public void A_table_of_CSV_is_read(string csv) =>
        Assert.Equal("2 2019-03-14 09:30-18:00\n  title: Données\n  audience: fellows\n  place: Agora, salle 2", Whole(Only(csv, "planning.csv")));

    [Fact]
    public void Lines_of_CSV_count_those_within_a_cell()
    {
        var sessions = Sessions("Date,Titre,Objectifs\n14 mars,A,\"Comprendre\nChoisir\"\n\n11 avril,B,\n", "planning.csv");
        Assert.Equal(["2 A Comprendre/Choisir", "5 B "], sessions.Select(session => $"{session.Line} {session.Title} {string.Join('/', session.Objectives)}"));
    }

    [Fact]
    public async Task A_calendar_names_its_zone_and_no_file()
    {
        using var pipe = new Pipe();
        var ics = $"BEGIN:VCALENDAR\nX-WR-TIMEZONE:{pipe.Path}\nBEGIN:VEVENT\nDTSTART:20190614T073000Z\nSUMMARY:Clôture\nEND:VEVENT\nEND:VCALENDAR\n";
        Assert.Equal("Clôture", (await Pipe.Promptly(() => Only(ics, "planning.ics"))).Title);
    }

    [Fact]
    public async Task Headings_without_end_are_refused_before_all_are_read()
    {
        var endless = string.Concat(Enumerable.Repeat("**1 mars**\n\n", 600_000));
        var reading = await Pipe.Promptly(() => Read(endless));
        Assert.Equal("too-many-sessions", Assert.Single(reading.Problems).Key);
    }

    [Theory]
    [InlineData("DTSTART:99991231T230000\nDURATION:P999W")]
    [InlineData("DTSTART:00010101\nDTEND:00010101T000000")]
    [InlineData("DTSTART:20190614T073000\nDTEND:00010101T000000")]
    [InlineData("DTSTART:20190614T073000\nDURATION:PT٣H")]
    public void A_day_beyond_the_calendar_is_told_and_stops_nothing(string times) =>
        Assert.Equal("Clôture", Only($"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{times}\nSUMMARY:Clôture\nEND:VEVENT\nEND:VCALENDAR\n", "planning.ics").Title);

    /// <summary>As our own calendars have them: what kind of session it is, and groups of the cohort's own, are no known groups.</summary>
    [Fact]
    public void Of_the_categories_of_an_event_only_known_groups_are_its_audience()
    {
        var session = Assert.Single(Sessions("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20190314\nSUMMARY:Données\nCATEGORIES:Plénière,mentors,EIG,Direction\\, RH\nEND:VEVENT\nEND:VCALENDAR\n", "agenda.ics", year: null));
        Assert.Equal(["fellows", "mentors"], session.Audience);
        Assert.Equal(["Plénière", "Direction, RH"], session.Unread);
    }

    [Fact]
    public void The_events_of_a_calendar_are_sessions()
    {
        const string ics = """
            BEGIN:VCALENDAR
            X-WR-TIMEZONE:Europe/Paris
            BEGIN:VEVENT
            UID:1@agenda.example
            DTSTART;VALUE=DATE:20190211
            DTEND;VALUE=DATE:20190216
            SUMMARY:Bootcamp (EIG + mentors)
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=Europe/Paris:20190314T093000
            DTEND;TZID=Europe/Paris:20190314T180000
            SUMMARY:Données
            LOCATION:Agora\, salle 2
            STATUS:TENTATIVE
            CATEGORIES:mentors
            DESCRIPTION:Objectifs :\n- Comprendre\n\nProgramme :\n- 9h30-10h : Accueil
             \n\nVenez nombreux.
            RRULE:FREQ=YEARLY
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20190614T073000Z
            DURATION:PT2H
            SUMMARY:Restitution
            STATUS:CANCELLED
            END:VEVENT
            END:VCALENDAR
            """;
        Assert.Equal("""
            3 2019-02-11..2019-02-15
              title: Bootcamp
              audience: fellows, mentors
            9 2019-03-14 09:30-18:00 tentative
              title: Données
              audience: mentors
              place: Agora, salle 2
              objective: Comprendre
              run: 09:30-10:00 Accueil
              ? Venez nombreux.
              ? RRULE : FREQ=YEARLY
            20 2019-06-14 09:30-11:30 cancelled
              title: Restitution
            """, string.Join('\n', Sessions(ics, "agenda.ics", year: null).Select(Whole)));
    }

    [Theory]
    [InlineData("a.ics", "BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR\n", 2019, "2 calendar-unreadable")]
    [InlineData("a.md", "| Date | Titre |\n|---|---|\n| bientôt | A |\n| 14 mars | B |\n", null, "4 year-missing")]
    [InlineData("a.md", "| Date | Titre |\n|---|---|\n| 14 mars | B |\n", 19, "1 year-out-of-range")]
    public void What_is_wrong_is_told_at_its_line(string name, string text, int? year, string expected) =>
        Assert.Equal(expected, string.Join(", ", Read(text, name, year).Problems.Select(problem => $"{problem.Line} {problem.Key}")));

    [Fact]
    public void A_document_with_too_many_sessions_is_refused()
    {
        var rows = string.Concat(Enumerable.Repeat("| 14 mars | A |\n", PlanningReader.MostSessions + 1));
        Assert.Equal("too-many-sessions", Assert.Single(Read($"| Date | Titre |\n|---|---|\n{rows}").Problems).Key);
    }

    /// <summary>Text made to be slow for patterns that read it more than once.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("*a")]
    [InlineData("~~a ")]
    [InlineData("[[a")]
    [InlineData("](")]
    [InlineData("+a")]
    [InlineData("<a")]
    [InlineData("&")]
    [InlineData("9h-")]
    [InlineData("8 ou ")]
    [InlineData("1 ")]
    [InlineData("lundi ")]
    [InlineData("EIG + ")]
    [InlineData("(")]
    [InlineData("a : ")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("| ")]
    [InlineData("à ")]
    public void No_text_holds_the_reader(string piece)
    {
        var much = string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        foreach (var name in new[] { "a.md", "a.org", "a.csv" })
            Read($"{much}\n\n# 14 mars {much}\n\n- {much}\n\n| Date | Titre | Lieu | Public | Animateurs |\n|---|---|---|---|---|\n| {much} | {much} | {much} | {much} | {much} |\n", name);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Text_that_is_cut_or_scrambled_never_throws()
    {
        const string signs = "|-*#[]()~+<>/:;,?&0123456789h\n \t\0é'\"\ud83d";
        var random = new Random(7);
        var samples = new[] { "planning-2018.org", "planning-2019.md" }.Select(name => (name, Text: File.ReadAllText(Path.Combine(Folder, name)))).ToList();
        for (var i = 0; i < 400; i++)
        {
            var (name, sample) = samples[i % 2];
            var text = sample.ToCharArray();
            for (var j = 0; j < 40; j++) text[random.Next(text.Length)] = signs[random.Next(signs.Length)];
            var from = random.Next(text.Length);
            Assert.NotNull(Read(new string(text, from, random.Next(text.Length - from)), name, 2018));
        }
    }
}
