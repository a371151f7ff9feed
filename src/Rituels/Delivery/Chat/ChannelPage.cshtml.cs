using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery.Chat;

/// <summary>One channel, known or new. Its token is written once and never shown: an empty field keeps the one there is.</summary>
[Seen(By.Staff)]
public sealed class ChannelModel(Desk desk, ChatReach reach, ChatSeal seal, ChatWords words) : SettingsPage(desk)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Server { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty] public string? Secret { get; set; }
    [BindProperty] public bool Reminds { get; set; }
    [BindProperty] public bool Announces { get; set; }

    public ChatKind Kind { get; private set; }

    /// <summary>Null for a new one.</summary>
    public ChatChannel? Channel { get; private set; }
    public bool HasSecret => Channel is { HasSecret: true };

    /// <summary>What stands in the address of the page that adds one of that kind.</summary>
    public static string Address(ChatKind kind) => ChatBook.NameOf(kind);

    protected override async Task<bool> Load()
    {
        await base.Load();
        var which = RouteData.Values["channel"] as string;
        var kinds = Enum.GetValues<ChatKind>().Where(kind => Address(kind) == which).ToList();
        if (kinds.Count > 0) Kind = kinds[0];
        else if (Guid.TryParse(which, out var id)) Channel = await Db.Set<ChatChannel>().FirstOrDefaultAsync(c => c.Id == id && c.CohortId == Cohort.Id, Stop);
        Kind = Channel?.Kind ?? Kind;
        return kinds.Count > 0 || Channel is not null;
    }

    public void OnGet() => (Name, Server, Place, Reminds, Announces) =
        (Channel?.Name, Channel?.Server, Channel?.Place, Channel?.Reminds ?? true, Channel?.Announces ?? true);

    public async Task<IActionResult> OnPost()
    {
        var name = Form.Text(nameof(Name), Name, CohortLimits.Label);
        var typed = new ChannelReader(Form, reach, words).Read(Kind, Channel, Server, Place, Secret);
        var own = Channel?.Id;
        CheckOthers(typed, await Db.Set<ChatChannel>().AsNoTracking().Where(c => c.CohortId == Cohort.Id && c.Id != own).ToListAsync(Stop));
        if (!Form.Holds) return Page();
        return Channel is null ? await Add(name, typed) : await Change(Channel, name, typed);
    }

    /// <summary>No place twice: it would be told everything twice.</summary>
    private void CheckOthers(TypedChannel typed, List<ChatChannel> others)
    {
        if (Channel is null && others.Count >= ChatChannel.Most) Form.WrongText("", words["wrong-many", ChatChannel.Most]);
        var alike = others.Where(c => c.Kind == Kind && c.Server == typed.Server && c.Place == typed.Place);
        if (Kind == ChatKind.Webhook) alike = alike.Where(c => typed.Secret is not null && seal.Opens(c.Secret, typed.Secret));
        if (Form.Holds && alike.Any()) Form.WrongText(Kind == ChatKind.Webhook ? nameof(Secret) : nameof(Place), words["wrong-twice"]);
    }

    private async Task<IActionResult> Add(string name, TypedChannel typed)
    {
        Db.Add(new ChatChannel
        {
            CohortId = Cohort.Id, Kind = Kind, Name = name, Server = typed.Server, Place = typed.Place, Secret = seal.Close(typed.Secret!),
            Reminds = Reminds, Announces = Announces, AddedAt = Visit.Now,
        });
        return await SaveNew("added", $"{Root}/channels");
    }

    private async Task<IActionResult> Change(ChatChannel channel, string name, TypedChannel typed)
    {
        (channel.Name, channel.Server, channel.Place, channel.Reminds, channel.Announces) = (name, typed.Server, typed.Place, Reminds, Announces);
        if (typed.Secret is { } secret) channel.Secret = seal.Close(secret);
        return await Save(channel, "saved", $"{Root}/channels");
    }

    public async Task<IActionResult> OnPostRemove()
    {
        if (Channel is null) return NotFound();
        Db.Remove(Channel);
        return await Save(Channel, "removed", $"{Root}/channels");
    }
}
