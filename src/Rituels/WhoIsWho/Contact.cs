using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;

namespace Rituels.WhoIsWho;

/// <summary>Where staff are reached together. Texts are empty for what there is not.</summary>
/// <param name="Channels">Names of channels, for everybody; with a link there is one.</param>
public sealed record Contact(string Address, IReadOnlyList<string> Channels, string Link)
{
    public bool IsEmpty => Address.Length == 0 && Channels.Count == 0;
}

/// <summary>Finds it: what the cohort chose, else what its mails and chats do already.</summary>
public sealed class Contacts(RituelsDb db, Recall recall, IOptions<MailOptions> mail)
{
    public ValueTask<Contact> Of(Cohort cohort, CancellationToken stop) => recall.Of(("directory-contact", cohort.Id), () => Read(cohort, stop));

    /// <summary>Where answers to the instance's mails go, when that is not the mailbox which sends them.</summary>
    public string Usual => Mailbox.TryParse(mail.Value.ReplyTo ?? "", out var box) ? box.Address : "";

    private async Task<Contact> Read(Cohort cohort, CancellationToken stop)
    {
        var book = await db.Set<DirectoryBook>().AsNoTracking().FirstOrDefaultAsync(b => b.CohortId == cohort.Id, stop) ?? new DirectoryBook { CohortId = cohort.Id };
        return new(book.Contact.Length > 0 ? book.Contact : Usual, book.Channel.Length > 0 ? [book.Channel] : await Announced(cohort, stop), book.Channel.Length > 0 ? book.ChannelLink : "");
    }

    private async Task<IReadOnlyList<string>> Announced(Cohort cohort, CancellationToken stop)
    {
        var channels = await db.Set<ChatChannel>().AsNoTracking().Where(c => c.CohortId == cohort.Id && c.Announces).Select(c => c.Name).ToListAsync(stop);
        return [.. channels.Order(NameOrder.Alphabetical)];
    }
}
