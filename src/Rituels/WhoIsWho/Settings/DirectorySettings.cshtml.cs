using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.WhoIsWho;

/// <summary>The address and the channel that stand at the top of the directory.</summary>
[Seen(By.Staff)]
public sealed class DirectorySettingsModel(Desk desk, Contacts contacts, AddressBook addresses, DirectoryWords words) : SettingsPage(desk)
{
    private DirectoryBook? _saved;

    [BindProperty] public string? Contact { get; set; }
    [BindProperty] public string? Channel { get; set; }
    [BindProperty] public string? ChannelLink { get; set; }

    /// <summary>Their addresses may be shown, where nothing hides them any more.</summary>
    [BindProperty] public bool ShowsHidden { get; set; }

    /// <summary>Staff who hide their address behind the shared one that is about to go; null as long as none is.</summary>
    public string? Hiding { get; private set; }

    public int SavedVersion => _saved?.Version ?? 0;

    /// <summary>What stands there as long as nothing is chosen; empty for nothing.</summary>
    public string Usual => contacts.Usual;

    protected override async Task<bool> Load()
    {
        await base.Load();
        _saved = await Db.Set<DirectoryBook>().FindAsync([Cohort.Id], Stop);
        return true;
    }

    public void OnGet() => (Contact, Channel, ChannelLink) = (_saved?.Contact, _saved?.Channel, _saved?.ChannelLink);

    public async Task<IActionResult> OnPost()
    {
        var contact = string.IsNullOrWhiteSpace(Contact) ? "" : Form.Email(nameof(Contact), Contact);
        var (channel, link) = (Form.OptionalText(nameof(Channel), Channel, DirectoryBook.LongestChannel), Form.OptionalText(nameof(ChannelLink), ChannelLink, WebLink.LongestUrl));
        if (link.Length > 0 && !WebLink.IsAddress(link)) Form.Wrong(nameof(ChannelLink), "wrong-link", Characters.First(link, 60));
        else if (link.Length > 0 && channel.Length == 0) Form.WrongText(nameof(Channel), words["wrong-channel"]);
        if (Form.Holds && contact.Length == 0 && contacts.Usual.Length == 0) await CheckHiding();
        if (!Form.Holds) return Page();
        var book = _saved ?? new DirectoryBook { CohortId = Cohort.Id };
        (book.Contact, book.Channel, book.ChannelLink) = (contact, channel, link);
        if (_saved is not null) return await Save(book, "saved");
        Db.Add(book);
        return await SaveNew("saved");
    }

    /// <summary>Without a shared address those of staff are shown, whatever they chose: nobody does that unaware.</summary>
    private async Task CheckHiding()
    {
        var hiding = (await addresses.ForMembers(Visit.Cohort, Stop)).Hidden.Where(person => person.Value).Select(person => person.Key).ToList();
        if (hiding.Count == 0) return;
        var names = await Db.People.AsNoTracking().Where(person => hiding.Contains(person.Id)).Select(person => person.Name).ToListAsync(Stop);
        Hiding = Visit.Tongue.List(names.Order(NameOrder.Alphabetical));
        if (!ShowsHidden) Form.WrongText(nameof(Contact), words["wrong-hiding", Hiding]);
    }
}
