using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Delivery.Chat;

/// <summary>
/// Takes messages to one kind of chat. The lane names the cohort's channel, with whose token or address all on it leaves; so a
/// chat that is slow, away or asks to wait delays neither mail nor another chat.
/// </summary>
internal sealed class ChatCarrier(IChat chat, RituelsDb db, ChatSeal seal, TimeProvider clock) : ICarrier
{
    /// <summary>For whoever asks to wait without saying how long.</summary>
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(30);

    public string Channel => ChatBook.NameOf(chat.Kind);

    /// <summary>A call ends before, by itself: this is for what would hang elsewhere.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(30);

    public async Task Deliver(Parcel parcel, CancellationToken stop)
    {
        try
        {
            await chat.Post(await Address(parcel, stop), stop);
        }
        catch (ChatFailed failed)
        {
            if (failed.Fault == ChatFault.Busy) throw new AskedToWait(clock.GetUtcNow() + (failed.Wait ?? UsualWait), failed.Message);
            // A token may be mended within a day; a reminder cannot wait that long when a mail lies ready instead.
            if (failed.IsFinal || (failed.Fault == ChatFault.Locked && parcel.Posting.MailInstead is not null)) throw new Refused(failed.Message, failed);
            throw;
        }
    }

    private async Task<ChatPost> Address(Parcel parcel, CancellationToken stop)
    {
        var posting = parcel.Posting;
        var id = ChatBook.ChannelOf(posting.Lane);
        var channel = await db.Set<ChatChannel>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.CohortId == posting.CohortId && c.Kind == chat.Kind, stop)
            ?? throw new Refused("the channel was removed");
        var place = posting.PersonId is null ? channel.Place : ChatBook.PlaceOf(posting.Address);
        return new ChatPost(seal.Open(channel.Secret), channel.Server, place, parcel.Text, posting.Id);
    }
}
