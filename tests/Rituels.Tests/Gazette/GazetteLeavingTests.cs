using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Gazette;
using Rituels.Programme;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Gazette.GazetteScene;

namespace Rituels.Tests.Gazette;

/// <summary>Nothing leaves without an approval; what was approved leaves once.</summary>
public class GazetteLeavingTests
{
    [Theory, OnEachDatabase]
    public async Task Approved_it_leaves_at_its_hour_to_everybody_in_their_language(string database)
    {
        await using var scene = await OnMonday(database);
        await scene.House.With(async db => { (await db.People.SingleAsync(p => p.Id == scene.Seed.Lou.Id, Stop)).Language = "en"; await db.SaveChangesAsync(Stop); });
        Assert.Equal($"{Mail}?done=saved", (await scene.Approve()).Headers.Location?.OriginalString);
        await scene.House.Tick("2019-03-11T09:59:59+01:00");
        Assert.Empty(await scene.Posted("leave"));
        await scene.House.Tick(Leaves);
        var posted = await scene.Posted("leave");
        Assert.Equal(["aya", "bea", "ines", "lou", "maud", "noe"], posted.Select(p => p.Address.Split('@')[0]));
        var french = posted[0].Letter!;
        Assert.Equal("Promotion 3 · la gazette, du 11 au 15\u00a0mars 2019", french.Subject);
        Assert.Contains("- Jeudi 14\u00a0mars, 9\u00a0h\u00a030\u00a0: Plénière de mars (Maison des projets)\n  http", french.Text);
        Assert.Contains("- Mercredi 13\u00a0mars\u00a0: Démonstration publique (Carto Demo)\n", french.Text);
        Assert.DoesNotContain("Trois relais", french.Text + french.Html);
        var english = posted.Single(p => p.PersonId == scene.Seed.Lou.Id).Letter!;
        Assert.Contains("ON THE AGENDA\n\n- Thursday 14\u00a0March, 09:30: Plénière de mars", english.Text);
        Assert.True((await scene.Issue())!.HasLeft);
        Assert.Equal(["gazette-draft", "gazette"], await scene.Outcomes());
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_stopped_it_or_is_not_there_gets_none_and_lists_get_theirs(string database)
    {
        await using var scene = await OnMonday(database, cohort => cohort.Lists = ["promo@list.example"]);
        await scene.Keep(new MailStop { CohortId = scene.Seed.Cohort.Id, PersonId = scene.Seed.Ines.Id, Kind = "gazette", Since = scene.House.Clock.Now });
        await scene.House.With(async db => { (await db.Memberships.SingleAsync(m => m.PersonId == scene.Seed.Noe.Id, Stop)).EndOn(new(2019, 3, 10)); await db.SaveChangesAsync(Stop); });
        await scene.Approve();
        await scene.House.Tick(Leaves);
        var posted = await scene.Posted("leave");
        Assert.Equal(["aya", "bea", "lou", "maud", "promo"], posted.Select(p => p.Address.Split('@')[0]));
        Assert.DoesNotContain("{{stop}}", posted[^1].Letter!.Text + posted[^1].Letter!.Html);
        Assert.All(posted.SkipLast(1), p => Assert.Equal("gazette", p.Stoppable));
        Assert.Contains("La gazette de la semaine", await Text(await scene.House.SignedIn(scene.Seed.Lou), "/account"));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_are_told_when_nothing_of_what_they_approved_is_left_and_their_words_stay(string database)
    {
        await using var scene = await Open(database);
        var plenary = await scene.Plenary();
        await scene.House.Due();
        await scene.House.Tick(Draft);
        await Send(scene.Aya, Edit, "", ($"Lines[{await scene.KeyOf("Plénière")}].Text", "La grande plénière"), ("Act", "save"));
        await scene.Approve();
        await scene.House.With(db => db.Set<Rituels.Agenda.Session>().Where(s => s.Id == plenary.Id).ExecuteDeleteAsync(Stop));
        await scene.House.Tick(Leaves);
        Assert.Empty(await scene.Posted("leave"));
        Assert.Equal(["aya", "bea"], (await scene.Posted("unapproved")).Select(p => p.Address.Split('@')[0]));
        Assert.Contains("rien de ce qui était approuvé ne tient plus", (await scene.Posted("unapproved"))[0].Letter!.Text);
        Assert.Equal(["La grande plénière"], await scene.Lines(kept: false));
    }

    [Theory, OnEachDatabase]
    public async Task What_became_a_matter_of_staff_alone_after_the_approval_does_not_leave(string database)
    {
        await using var scene = await OnMonday(database);
        await Send(scene.Aya, Edit, "", ($"Lines[{await scene.KeyOf("Plénière")}].Text", "La grande plénière"), ("Act", "save"));
        await scene.Approve();
        await scene.House.With(async db =>
        {
            var plenary = await db.Set<Rituels.Agenda.Session>().SingleAsync(Stop);
            plenary.Revise(plenary.Sheet with { Audience = [new(Rituels.Agenda.Groups.Staff)] }, null, scene.House.Clock.Now);
            await db.SaveChangesAsync(Stop);
        });
        await scene.House.Tick(Leaves);
        var left = (await scene.Posted("leave"))[0].Letter!;
        Assert.DoesNotContain("plénière", left.Text + left.Html);
        Assert.Contains("Démonstration publique", left.Text);
        Assert.DoesNotContain("La grande plénière", await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task Not_approved_by_its_hour_staff_are_told_once_and_approved_later_it_leaves_at_once(string database)
    {
        await using var scene = await OnMonday(database);
        await scene.House.Tick(Leaves);
        await scene.House.Tick("2019-03-11T10:05:00+01:00");
        Assert.Empty(await scene.Posted("leave"));
        var told = await scene.Posted("unapproved");
        Assert.Equal(["aya", "bea"], told.Select(p => p.Address.Split('@')[0]));
        Assert.Contains("Elle devait partir lundi 11\u00a0mars à 10\u00a0h", told[0].Letter!.Text);
        Assert.Contains("rien n’est parti", await Text(scene.Aya, Edit));
        scene.House.Clock.Now = scene.House.Clock.Now.AddDays(2);
        await scene.Approve();
        await scene.House.Due();
        Assert.Equal(6, (await scene.Posted("leave")).Count);
        Assert.Equal(2, (await scene.Posted("unapproved")).Count);
        Assert.Equal(["gazette-draft", "gazette-withheld", "gazette"], await scene.Outcomes());
    }

    [Theory, OnEachDatabase]
    public async Task After_its_week_it_cannot_be_approved_any_more(string database)
    {
        await using var scene = await OnMonday(database);
        var (address, fields) = await Fill(scene.Aya, Mail, "Approve");
        await scene.House.Tick("2019-03-18T06:00:00+01:00");
        Assert.Contains("Cette semaine est finie", await Text(await scene.Aya.PostAsync(address, new FormUrlEncodedContent(fields), Stop)));
        Assert.False((await scene.Issue())!.IsApproved);
        Assert.Contains("Cette semaine est finie", await Text(scene.Aya, Edit));
    }

    [Theory, OnEachDatabase]
    public async Task What_changed_since_somebody_looked_is_shown_again_before_it_is_approved(string database)
    {
        await using var scene = await OnMonday(database);
        var (address, fields) = await Fill(scene.Aya, Mail, "Approve");
        await scene.Plenary("Une séance de plus", "2019-03-15");
        var again = await scene.Aya.PostAsync(address, new FormUrlEncodedContent(fields), Stop);
        Assert.Contains("Quelque chose a changé", await Text(again));
        Assert.False((await scene.Issue())!.IsApproved);
        await scene.Approve();
        await scene.House.Tick(Leaves);
        Assert.All(await scene.Posted("leave"), p => Assert.Contains("Une séance de plus", p.Letter!.Text));
    }

    [Theory, OnEachDatabase]
    public async Task What_changes_after_the_approval_does_not_leave_unseen_and_staff_see_that_it_changed(string database)
    {
        await using var scene = await OnMonday(database);
        await scene.Approve();
        await scene.Plenary("Trop tard", "2019-03-15");
        Assert.Contains("Depuis l’accord, quelque chose a changé", await Text(scene.Aya, Edit));
        Assert.Contains("Depuis l’accord, quelque chose a changé", await Text(scene.Aya, Mail));
        await scene.House.Tick(Leaves);
        Assert.All(await scene.Posted("leave"), p => Assert.DoesNotContain("Trop tard", p.Letter!.Text));
    }

    [Theory, OnEachDatabase]
    public async Task An_approval_can_be_taken_back_until_it_left(string database)
    {
        await using var scene = await OnMonday(database);
        await scene.Approve();
        Assert.Equal($"{Edit}?done=saved", (await Send(scene.Aya, Mail, "TakeBack")).Headers.Location?.OriginalString);
        await scene.House.Tick(Leaves);
        Assert.Empty(await scene.Posted("leave"));
        await scene.Approve();
        await scene.House.Due();
        Assert.Equal(6, (await scene.Posted("leave")).Count);
        Assert.Equal(HttpStatusCode.Redirect, (await scene.Aya.GetAsync(Mail, Stop)).StatusCode);
        Assert.Equal($"{At}/2019-W11", (await scene.Aya.GetAsync(Edit, Stop)).Headers.Location?.OriginalString);
    }

    [Theory, OnEachDatabase]
    public async Task Approved_by_two_at_once_and_sent_by_two_programs_and_a_third_it_leaves_once(string database)
    {
        await using var scene = await OnMonday(database);
        scene.House.Clock.Now = DateTimeOffset.Parse("2019-03-11T10:20:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
        await scene.House.Due();
        var bea = await scene.House.SignedIn(scene.Bea);
        var forms = new[] { (scene.Aya, await Fill(scene.Aya, Mail, "Approve")), (bea, await Fill(bea, Mail, "Approve")) };
        await using var replica = scene.House.Replica();
        await Task.WhenAll(forms.Select(f => f.Item1.PostAsync(f.Item2.Address, new FormUrlEncodedContent(f.Item2.Fields), Stop)));
        Assert.Equal(1, (await scene.Issue())!.Approvals);
        await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { scene.House.Due(), replica.RunDue(scene.House.Clock.Now) }));
        await using var again = scene.House.Replica();
        await again.RunDue(scene.House.Clock.Now.AddMinutes(5));
        Assert.Equal(6, (await scene.Posted("leave")).Count);
        Assert.Single(await scene.Outcomes(), outcome => outcome == "gazette");
    }

    [Theory, OnEachDatabase]
    public async Task A_program_that_dies_before_it_has_saved_leaves_nothing_half_done(string database)
    {
        await using var scene = await OnMonday(database);
        await scene.Approve();
        scene.House.Clock.Now = DateTimeOffset.Parse(Leaves, System.Globalization.CultureInfo.InvariantCulture);
        // Somebody edits the issue as its mail is being written: the worker's save meets another version, and nothing of it is kept.
        await scene.House.With(async db =>
        {
            var issue = await db.Set<Issue>().SingleAsync(Stop);
            await db.Set<Issue>().ExecuteUpdateAsync(set => set.SetProperty(i => i.Version, i => i.Version + 1), Stop);
            issue.Leave(scene.House.Clock.Now);
            db.Add(new Posting { LetterId = db.Add(new Letter { Language = "fr", Subject = "x", Html = "", Text = "" }).Entity.Id, Occasion = GazetteLetters.OccasionOf(issue), Address = "x@team.example", DueAt = scene.House.Clock.Now });
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Stop));
        });
        Assert.Empty(await scene.Posted("leave"));
        Assert.False((await scene.Issue())!.HasLeft);
        await scene.House.Due();
        Assert.Equal(6, (await scene.Posted("leave")).Count);
    }
}
