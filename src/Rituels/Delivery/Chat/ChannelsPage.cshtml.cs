using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery.Chat;

/// <summary>Where in chats a cohort's week is spoken of, and whether each place works.</summary>
[Seen(By.Staff)]
public sealed class ChannelsModel(Desk desk, ChatTest tests, ChatWords words) : SettingsPage(desk)
{
    public IReadOnlyList<ChatChannel> Channels { get; private set; } = [];

    /// <summary>The channel whose test message has just arrived.</summary>
    public ChatChannel? Tested => Channels.FirstOrDefault(c => c.Id.ToString("N") == Request.Query["tested"]);

    /// <summary>The channel whose test message did not, and why.</summary>
    public (string? Name, string Why) Failure { get; private set; }

    public bool HasSlack => Channels.Any(c => c.Kind == ChatKind.Slack);
    public bool MayAdd => !Cohort.IsClosed && Channels.Count < ChatChannel.Most;

    public IEnumerable<string> Uses(ChatChannel channel) =>
        (channel.Reminds, channel.Announces) switch { (true, true) => ["reminds", "announces"], (true, _) => ["reminds"], (_, true) => ["announces"], _ => ["nothing"] };

    protected override async Task<bool> Load()
    {
        await base.Load();
        Channels = await Db.Set<ChatChannel>().AsNoTracking().Where(c => c.CohortId == Cohort.Id).OrderBy(c => c.Id).ToListAsync(Stop);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostTest(Guid channel)
    {
        if (Channels.FirstOrDefault(c => c.Id == channel) is not { } chosen) return NotFound();
        var own = new ChatWords(Tongue.Of(Cohort.Languages[0], Cohort.Vocabulary));
        if (await tests.Try(chosen, own["test-message", Cohort.Name], Stop) is not { } failed) return Redirect($"{Root}/channels?tested={chosen.Id:N}");
        Failure = (chosen.Name, words.Of(failed));
        return Page();
    }
}
