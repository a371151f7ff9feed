using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Agenda;
using Rituels.Browser.Tests.House;
using Rituels.Tests.Delivery;

namespace Rituels.Browser.Tests.Screens;

/// <summary>Letters about sessions, of every kind and in both languages, are read in a window of their own, light or dark, on a phone or not.</summary>
public class SessionLetterTests(SharedScene shared) : ScreenTest(shared)
{
    [Fact]
    public async Task Nothing_is_found_on_any_letter_about_a_session()
    {
        await SpeakEnglish();
        await Scene.House.Tick("2019-03-07T10:00:00+01:00");
        await Revise("2019-03-08T11:00:00+01:00", sheet => sheet with { Starts = new(2019, 3, 15), Ends = new(2019, 3, 15), Rooms = "", From = null, Status = SessionStatus.Tentative });
        await Revise("2019-03-08T12:00:00+01:00", sheet => sheet with { Alternatives = [new(2019, 3, 22), new(2019, 4, 5)], Audience = [new(Groups.Fellows), new(Groups.Staff)] });
        await Revise("2019-03-08T13:00:00+01:00", sheet => sheet with { Status = SessionStatus.Cancelled, Alternatives = [] });
        await Revise("2019-03-08T14:00:00+01:00", sheet => sheet with { Status = SessionStatus.Confirmed });
        foreach (var hour in new[] { "2019-03-13T09:00:00", "2019-03-14T09:00:00" }) await Scene.House.Tick(hour + "+01:00");
        var letters = Scene.House.Mail().Where(IsOfSession).DistinctBy(mail => mail["Subject"]).ToList();
        foreach (var start in new[] { "Invitation", "Rappel", "Reminder", "Changement", "Change", "Annulation", "Cancelled", "De nouveau", "On again", "Ne vous concerne plus" })
            Assert.Contains(letters, mail => mail["Subject"]!.Contains($" · {start}", StringComparison.Ordinal));
        Assert.Contains(letters, mail => mail["Subject"]!.EndsWith("à préparer", StringComparison.Ordinal));
        foreach (var device in new[] { Device.Phone with { Width = 320 }, Device.Phone, Device.Desktop with { IsDark = true } })
            await Look(new Screen("letter", "", "about:blank"), device, async page => { foreach (var letter in letters) await Check(page, letter); });
    }

    private static bool IsOfSession(ReadMail mail) => mail.Calendar is not null || mail["Subject"]!.Contains("prép", StringComparison.Ordinal);

    private Task SpeakEnglish() => Scene.House.With(db => db.People.Where(p => p.Id == Scene.Seed.Noe.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Language, "en")));

    /// <summary>Changed at that instant, told ten minutes later.</summary>
    private async Task Revise(string at, Func<SessionSheet, SessionSheet> change)
    {
        await Scene.House.Tick(at);
        await Scene.House.With(async db =>
        {
            var session = await db.Set<Session>().SingleAsync(s => s.Id == Scene.Plenary.Id);
            db.Add(session.Revise(change(session.Sheet), null, Scene.House.Clock.Now)!);
            await db.SaveChangesAsync();
        });
        await Scene.House.Tick(at.Replace(":00:00", ":00:01"));
        await Scene.House.Tick(at.Replace(":00:00", ":10:01"));
    }

    private static async Task Check(IPage page, ReadMail letter)
    {
        await page.SetContentAsync(letter.Html);
        Assert.Equal((letter["Subject"], ""), (letter["Subject"], await Axe.LetterViolations(page)));
        Assert.Equal((letter["Subject"], ""), (letter["Subject"], await Layout.Overflow(page)));
    }
}
