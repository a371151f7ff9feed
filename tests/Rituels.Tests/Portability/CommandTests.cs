using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class CommandTests
{
    private const string Small = "id: demo\nname: Démo\nstarts: 2019-02-11\nends: 2019-11-15\nstaff:\n  - { name: Staff One, email: one@staff.example }\n";

    [Fact]
    public async Task An_import_prints_what_it_did_and_twice_changes_nothing()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("demo.yml", Small);
        var (code, output, _) = await terminal.Run("import", "cohort", file, "--format", "json");
        Assert.Equal((0, """{"created":3,"updated":0,"unchanged":0,"problems":[]}""" + "\n"), (code, output));
        (code, output, _) = await terminal.Run("import", "cohort", file, "--format", "json");
        Assert.Equal((0, """{"created":0,"updated":0,"unchanged":3,"problems":[]}""" + "\n"), (code, output));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_leaves_no_folder()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("demo.yml", Small);
        var (code, output, _) = await terminal.Run("import", "cohort", file, "--dry-run", "--format", "json", "--data", "there");
        Assert.Equal((0, """{"created":3,"updated":0,"unchanged":0,"problems":[]}""" + "\n"), (code, output));
        Assert.Equal(["demo.yml"], Directory.EnumerateFileSystemEntries(terminal.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("people.csv", "team,name,email\nT,One,one@team.example\n")]
    [InlineData("projects.yml", "- name: T\n  notification: email\n  members: [one@team.example]\n")]
    public async Task A_dry_run_takes_the_cohort_of_a_file_of_people_to_exist_and_be_empty(string name, string text)
    {
        using var terminal = new Terminal();
        var file = terminal.Write(name, text);
        var (code, output, _) = await terminal.Run("import", "cohort", file, "--cohort", "demo", "--dry-run", "--format", "json");
        Assert.Equal((0, """{"created":3,"updated":0,"unchanged":1,"problems":[],"notes":[{"line":1,"message":"The cohort “demo” is taken to exist and to be empty: a dry run opens no database, so this file was compared with nothing."}]}""" + "\n"), (code, output));
        Assert.Equal([name], Directory.EnumerateFileSystemEntries(terminal.Folder).Select(Path.GetFileName));

        terminal.Write(name, text.Replace("one@team.example", "one@"));
        (code, output, _) = await terminal.Run("import", "cohort", file, "--cohort", "demo", "--dry-run", "--format", "json");
        Assert.Equal(2, code);
        Assert.Contains("not an email address", output);
    }

    [Fact]
    public async Task Problems_are_told_with_their_line_and_nothing_is_written()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("demo.yml", Small.Replace("ends: 2019-11-15", "ends: soon\ntimezon: Europe/Paris"));
        var (code, output, _) = await terminal.Run("import", "cohort", file, "--format", "json");
        Assert.Equal(2, code);
        Assert.Equal("""
            {"created":0,"updated":0,"unchanged":0,"problems":[{"line":4,"message":"“soon” is not a date such as 2019-02-11, between 2000 and 2100."},{"line":5,"message":"There is no key “timezon” here; did you mean “timezone”?"}]}

            """, output);
        Assert.Equal(["demo.yml"], Directory.EnumerateFileSystemEntries(terminal.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_missing_file_and_unreadable_dates_are_input_problems()
    {
        using var terminal = new Terminal();
        Assert.Equal(2, (await terminal.Run("import", "cohort", "nowhere.yml", "--format", "json")).Code);
        Assert.Equal(2, (await terminal.Run("import", "cohort", "nowhere.csv", "--starts", "soon")).Code);
        Assert.Equal(2, (await terminal.Run("schedule", "nowhere.yml", "--from", "2019-01-01", "--to", "2019-02-01")).Code);
    }

    [Fact]
    public async Task A_table_takes_its_cohort_from_the_options()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("people.csv", "team,host,name,email,role,from,to\nT,H,One,one@team.example,,,\n");
        Assert.Equal(2, (await terminal.Run("import", "cohort", file, "--cohort", "demo")).Code);
        var (code, output, _) = await terminal.Run("import", "cohort", file, "--cohort", "demo", "--starts", "2019-02-11", "--ends", "2019-11-15");
        Assert.Equal((0, """
            + cohort demo · demo
            + team T · H
            + person One · one@team.example
            + membership One · T (fellow)
            Created: 4 · updated: 0 · unchanged: 0.

            """), (code, output));
        (code, output, _) = await terminal.Run("import", "cohort", file, "--cohort", "demo", "--format", "json");
        Assert.Equal((0, """{"created":0,"updated":0,"unchanged":4,"problems":[]}""" + "\n"), (code, output));
    }

    [Fact]
    public async Task A_schedule_names_weeks_by_their_iso_year_and_moves_on_holidays()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("demo.yml", "id: demo\nname: Démo\nstarts: 2026-09-01\nends: 2027-06-30\ndaysOff: [2026-12-21/2026-12-25]\n");
        var (code, output, _) = await terminal.Run("schedule", file, "--from", "2026-12-21", "--to", "2027-01-10", "--format", "json");
        Assert.Equal(0, code);
        Assert.Equal(
            """[{"week":"2026-W52","state":"paused","reason":"no working day","opens":null,"reminders":[],"closes":null,"digest":null},"""
            + """{"week":"2026-W53","state":"open","reason":null,"opens":"2026-12-28T00:00:00+01:00","reminders":[{"kind":"channel","at":"2026-12-31T10:00:00+01:00"},{"kind":"member","at":"2026-12-31T13:30:00+01:00"},{"kind":"member","at":"2026-12-31T14:15:00+01:00"}],"closes":"2026-12-31T14:30:00+01:00","digest":"2026-12-31T15:00:00+01:00"},"""
            + """{"week":"2027-W01","state":"open","reason":null,"opens":"2027-01-04T00:00:00+01:00","reminders":[{"kind":"channel","at":"2027-01-08T10:00:00+01:00"},{"kind":"member","at":"2027-01-08T13:30:00+01:00"},{"kind":"member","at":"2027-01-08T14:15:00+01:00"}],"closes":"2027-01-08T14:30:00+01:00","digest":"2027-01-08T15:00:00+01:00"}]"""
            + "\n", output);
    }

    [Fact]
    public async Task A_schedule_reads_the_calendar_that_the_file_names()
    {
        using var terminal = new Terminal();
        terminal.Write("off.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270108\r\nSUMMARY:Pont\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        var file = terminal.Write("demo.yml", "id: demo\nname: Démo\nstarts: 2026-09-01\nends: 2027-06-30\nholidays: off.ics\n");
        var (_, output, _) = await terminal.Run("schedule", file, "--from", "2027-01-04", "--to", "2027-01-04");
        Assert.StartsWith("2027-W01: opens Monday", output);
        Assert.Contains("closes Thursday 7\u00a0January at 14:30", output);
    }

    [Theory, InlineData("cohort.yml"), InlineData("cohort.csv")]
    public async Task The_samples_to_start_from_import_without_problems(string name)
    {
        using var terminal = new Terminal();
        var (code, output, errors) = await terminal.Run(
            "import", "cohort", Path.Combine(Repository.Root, "docs/samples", name), "--cohort", "demo", "--starts", "2027-02-08", "--ends", "2027-11-12", "--dry-run", "--format", "json");
        Assert.True(code == 0, errors);
        Assert.EndsWith("\"problems\":[]}\n", output);
    }
}
