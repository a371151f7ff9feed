using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Bulletins;

public class BulletinsCommandTests
{
    private const string Projects = "- name: Carto Demo\n  notification: email\n  members: [alix@equipe.example]\n- name: Balise\n  members: [U012ABC]\n";

    [Fact]
    public async Task A_database_moves_in_with_its_projects_and_a_dry_run_says_so_first()
    {
        using var terminal = new Terminal();
        terminal.Write("projects.yml", Projects);
        BulletinsInstance.In(terminal.Folder)
            .Report("Carto Demo", "2018-51", "2018-12-21 10:00:00").Report("Balise", "2018-01", "2018-12-31 10:00:00", "😀")
            .Date("Balise", "2019-02-01", "Démo", "2018-12-31 10:00:00");
        string[] command = ["import", "bulletins", "--database", "bulletins.sqlite", "--projects", "projects.yml", "--cohort", "demo", "--format", "json"];

        var (code, output, _) = await terminal.Run(command);
        Assert.Equal(2, code);
        Assert.StartsWith("""{"created":0,"updated":0,"unchanged":0,"repaired":[],"moved":[],"skipped":0,"endedRequests":0,"problems":[{"line":1,"message":"The cohort “demo” does not exist yet: give its first and last day.","file":"projects.yml"}]""", output);

        string[] dated = [.. command, "--starts", "2018-09-03", "--ends", "2019-06-28"];
        const string done = """{"created":2,"updated":0,"unchanged":0,"repaired":[{"line":2,"project":"Balise","from":"2018-01","to":"2019-W01"}],"moved":[],"skipped":0,"endedRequests":0,"problems":[],"notes":[{"line":5,"message":"“U012ABC” is a Slack id, without an email address: add this person by hand.","file":"projects.yml"}]}""" + "\n";
        Assert.Equal((0, done), (await terminal.Run([.. dated, "--dry-run", "--data", "none"])).WithoutErrors());
        Assert.StartsWith("projects.yml:5: “U012ABC” is a Slack id", (await terminal.Run([.. dated[..^6], .. dated[^4..], "--dry-run", "--data", "none"])).Output);
        Assert.False(Directory.Exists(terminal.At("none")));
        Assert.Equal((0, done), (await terminal.Run(dated)).WithoutErrors());
        Assert.Equal((0, done.Replace("\"created\":2,\"updated\":0,\"unchanged\":0", "\"created\":0,\"updated\":0,\"unchanged\":2")), (await terminal.Run([.. command, "--dry-run"])).WithoutErrors());
    }

    [Fact]
    public async Task An_export_moves_in_as_php_writes_it()
    {
        using var terminal = new Terminal();
        terminal.Write("cohort.yml", "id: demo\nname: Démo\nstarts: 2019-02-11\nends: 2019-11-15\nteams:\n  - name: Carto Demo\n");
        await terminal.Run("import", "cohort", "cohort.yml");
        const string header = "id,project,week_number,spirit,priorities,victories,help,created_at,updated_at\n";
        terminal.Write("a.csv", header + "7,\"Carto Demo\",2019-10,🙂,\"Deux\r\nlignes, et \"\"une citation\"\"\",Bien,,\"2019-03-08 10:00:00\",\"2019-03-08 10:00:00\"\n8,\"Carto Demo\",2019-11,😀,Une,Bien,Oui,\"2019-03-15 10:00:00\",\"2019-03-15 10:00:00\"\n");
        terminal.Write("b.csv", header + "9,\"Carto Demo\",2019-12,🙁,x,y,,\"2019-03-22 10:00:00\",\"2019-03-22 10:00:00\"\n");
        var (code, output, errors) = await terminal.Run("import", "bulletins", "--csv", "a.csv", "--cohort", "demo");
        Assert.Equal((0, "Created: 2 · updated: 0 · unchanged: 0 · left out: 0.\n"), (code, output));
        terminal.Write("c.csv", header + "10,\"Carto Demo\",2019-13,😀,Une,Bien,Encore,\"2019-03-29T10:00:00.000Z\",\"2019-03-29 10:00:00 UTC\"\n");
        Assert.Equal((0, "One request for help ends as withdrawn: the team’s next week no longer asked it.\nCreated: 1 · updated: 0 · unchanged: 2 · left out: 0.\n", ""), await terminal.Run("import", "bulletins", "--csv", "a.csv", "--csv", "c.csv", "--cohort", "demo"));
        (code, _, errors) = await terminal.Run("import", "bulletins", "--csv", "a.csv", "--csv", "b.csv", "--cohort", "demo");
        Assert.Equal((2, "a.csv:2: Carto Demo: “🙁” is no mood of Bulletins (☹️ 😐 🙂 😀).\n"), (code, errors));
        terminal.Write("b.csv", "id,project,week\n1,x,2019-10\n");
        Assert.Contains("b.csv has no column week_number: this is no export of Bulletins", (await terminal.Run("import", "bulletins", "--csv", "b.csv", "--cohort", "demo")).Errors);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_writes_nothing()
    {
        using var terminal = new Terminal { Language = "fr_FR.UTF-8" };
        terminal.Write("text.sqlite", "Ceci n’est pas une base.");
        async Task<string> Told(params string[] options)
        {
            var (code, output, errors) = await terminal.Run(["import", "bulletins", "--cohort", "demo", .. options]);
            Assert.Equal((2, ""), (code, output));
            return errors;
        }
        Assert.Contains("n’existe pas", await Told("--database", "nowhere.sqlite"));
        Assert.Contains("n’est pas une base SQLite lisible", await Told("--database", "text.sqlite"));
        Assert.StartsWith("Donnez la base", await Told());
        Assert.Contains("fuseau horaire", await Told("--csv", "x.csv", "--zone", "Mars/Phobos"));
        BulletinsInstance.In(terminal.Folder, "early.sqlite").Do("ALTER TABLE reports DROP COLUMN spirit");
        Assert.Contains("n’a pas de colonne spirit", await Told("--database", "early.sqlite"));
        Assert.Contains("./rituels import cohort projects.yml --cohort demo", await Told("--database", BulletinsInstance.In(terminal.Folder).Report("X", "2019-10", "2019-03-08 10:00:00").File));
    }
}
