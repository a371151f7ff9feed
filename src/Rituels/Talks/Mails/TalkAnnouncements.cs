using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>Tells the cohort's channels of a talk that was dated, moved, cancelled or is on again, when the cohort wants it.</summary>
internal sealed class TalkAnnouncements(RituelsDb db, Outbox outbox, ChatBook chats, IOptions<Settings> settings)
{
    /// <returns>To how many channels it goes.</returns>
    public async Task<int> Tell(DueWork work, Cohort cohort, Talk talk, TalkWord word, DateTimeOffset now, CancellationToken stop)
    {
        var book = await db.TalkBookOf(cohort, stop);
        var channels = book.Announces ? await chats.Told(cohort, stop) : [];
        if (channels.Count == 0) return 0;
        var letter = outbox.Add(ChatBook.Letter(cohort.Id, channels[0].Language, talk.Title, await Text(cohort, talk, word, book, stop)));
        foreach (var channel in channels) outbox.Post(letter, channel, Occasion.Of(work), now, worthlessAfter: talk.When!.Ends(cohort));
        return channels.Count;
    }

    private async Task<string> Text(Cohort cohort, Talk talk, TalkWord word, TalkBook book, CancellationToken stop)
    {
        var tongue = Tongue.Of(cohort.Languages[0], cohort.Vocabulary);
        var (words, said) = (new TalkMailWords(tongue), new TalksWords(tongue));
        var lines = new[]
        {
            words[$"chat-{word}", new TalkKinds(book, said).Name(talk), talk.Title],
            said.When(talk.When!) + (talk.Place.Length > 0 ? " · " + talk.Place : ""),
            string.Join(" · ", new[] { tongue.List(said.Speakers(talk, await db.NamesOf([talk], stop))), said.Audience(talk.Audience) }.Where(part => part.Length > 0)),
            ChatText.Link(words["button"], settings.Value.LinkTo($"/{cohort.Slug}/talks/{talk.Id}")),
        };
        return string.Join('\n', lines);
    }
}
